/* The hash function SM3 (GB/T 32905-2016), for browsers: 32 bytes of any bytes. Checked against the examples of the standard. */
(function (root) {
  'use strict';
  var IV = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];
  var W = new Int32Array(68);

  function turn(x, n) { return (x << n) | (x >>> (32 - n)); }
  function p0(x) { return x ^ turn(x, 9) ^ turn(x, 17); }
  function p1(x) { return x ^ turn(x, 15) ^ turn(x, 23); }

  function block(v, bytes, from) {
    var j;
    for (j = 0; j < 16; j++) {
      var at = from + 4 * j;
      W[j] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (j = 16; j < 68; j++) {
      W[j] = p1(W[j - 16] ^ W[j - 9] ^ turn(W[j - 3], 15)) ^ turn(W[j - 13], 7) ^ W[j - 6];
    }
    var a = v[0], b = v[1], c = v[2], d = v[3], e = v[4], f = v[5], g = v[6], h = v[7];
    for (j = 0; j < 64; j++) {
      var t = j < 16 ? 0x79cc4519 : 0x7a879d8a;
      var n = j % 32;
      var ss1 = turn((turn(a, 12) + e + (n === 0 ? t : turn(t, n))) | 0, 7);
      var ss2 = ss1 ^ turn(a, 12);
      var ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
      var gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
      var tt1 = (ff + d + ss2 + (W[j] ^ W[j + 4])) | 0;
      var tt2 = (gg + h + ss1 + W[j]) | 0;
      d = c; c = turn(b, 9); b = a; a = tt1;
      h = g; g = turn(f, 19); f = e; e = p0(tt2);
    }
    v[0] ^= a; v[1] ^= b; v[2] ^= c; v[3] ^= d; v[4] ^= e; v[5] ^= f; v[6] ^= g; v[7] ^= h;
  }

  root.sm3 = function (bytes) {
    var length = bytes.length;
    var padded = new Uint8Array(((length + 8 >> 6) + 1) << 6);
    padded.set(bytes);
    padded[length] = 0x80;
    var bits = length * 8;
    for (var i = 0; i < 6; i++) {
      padded[padded.length - 1 - i] = Math.floor(bits / Math.pow(256, i)) & 255;
    }
    var v = new Int32Array(IV);
    for (var from = 0; from < padded.length; from += 64) { block(v, padded, from); }
    var out = new Uint8Array(32);
    for (var k = 0; k < 32; k++) { out[k] = v[k >> 2] >>> (24 - 8 * (k % 4)); }
    return out;
  };
})(typeof window === 'undefined' ? globalThis : window);
