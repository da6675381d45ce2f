/* Finds a number whose SHA-256 together with the riddle begins with enough zero bits. Our own hash, because the one of the browser
   needs a secure context and answers one at a time; it works in small portions so that the page stays alive. */
(function () {
  'use strict';
  var form = document.querySelector('form[data-riddle]');
  if (!form || !window.Uint32Array) { return; }
  var K = [];
  (function () {
    function frac(x) { return ((x - Math.floor(x)) * 4294967296) | 0; }
    for (var n = 2; K.length < 64; n++) {
      var prime = true;
      for (var d = 2; d * d <= n; d++) { if (n % d === 0) { prime = false; } }
      if (prime) { K.push(frac(Math.cbrt(n))); }
    }
  })();
  var H = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
  var w = new Int32Array(64);

  /* First word of the hash of a text of at most 55 characters. */
  function first(text) {
    var i;
    for (i = 0; i < 16; i++) { w[i] = 0; }
    for (i = 0; i < text.length; i++) { w[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3)); }
    w[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
    w[15] = text.length * 8;
    for (i = 16; i < 64; i++) {
      var x = w[i - 15], y = w[i - 2];
      w[i] = (w[i - 16] + w[i - 7] + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
        + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10)) | 0;
    }
    var a = H[0], b = H[1], c = H[2], d = H[3], e = H[4], f = H[5], g = H[6], h = H[7];
    for (i = 0; i < 64; i++) {
      var t1 = (h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      var t2 = (((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    return (H[0] + a) >>> 0;
  }

  var riddle = form.getAttribute('data-riddle') + ':';
  var shift = 32 - Number(form.getAttribute('data-bits'));
  var number = 0;
  var words = document.querySelector('[data-riddle-words]');
  if (words) { words.textContent = '答题的人很多，正在排队，请稍等几秒…'; }
  function work() {
    for (var i = 0; i < 2000; i++, number++) {
      if (first(riddle + number) >>> shift === 0) {
        form.elements.number.value = String(number);
        form.submit();
        return;
      }
    }
    setTimeout(work, 0);
  }
  if (riddle.length + 9 <= 55) { work(); }
})();
