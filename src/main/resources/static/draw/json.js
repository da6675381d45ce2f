/* Canonical JSON of spm-draw/1, section 3.2: reads strictly (no fractions, no null, no key twice) and writes the one form. */
(function (root) {
  'use strict';

  function Flawed(code, where) { this.code = code; this.where = where || ''; }

  function parse(text) {
    var at = 0;
    function fail() { throw new Flawed('NOT_JSON', '第 ' + (at + 1) + ' 个字符'); }
    function space() { while (at < text.length && ' \t\r\n'.indexOf(text[at]) >= 0) { at++; } }
    function value() {
      space();
      var c = text[at];
      if (c === '{') { return object(); }
      if (c === '[') { return array(); }
      if (c === '"') { return string(); }
      return number();
    }
    function number() {
      var match = /^-?(0|[1-9]\d*)(?![\d.eE])/.exec(text.substr(at, 30));
      if (!match) { throw new Flawed('NOT_CANONICAL', '第 ' + (at + 1) + ' 个字符'); }
      at += match[0].length;
      var n = Number(match[0]);
      if (!Number.isSafeInteger(n)) { throw new Flawed('NOT_CANONICAL', match[0]); }
      return n;
    }
    function string() {
      var from = at++;
      while (at < text.length && text[at] !== '"') { at += text[at] === '\\' ? 2 : 1; }
      at++;
      try { return JSON.parse(text.slice(from, at)); } catch (e) { return fail(); }
    }
    function array() {
      var list = [];
      at++; space();
      if (text[at] === ']') { at++; return list; }
      for (;;) {
        list.push(value()); space();
        if (text[at] === ']') { at++; return list; }
        if (text[at++] !== ',') { fail(); }
      }
    }
    function object() {
      var map = new Map();
      at++; space();
      if (text[at] === '}') { at++; return map; }
      for (;;) {
        space();
        if (text[at] !== '"') { fail(); }
        var key = string();
        space();
        if (text[at++] !== ':' || map.has(key)) { fail(); }
        map.set(key, value()); space();
        if (text[at] === '}') { at++; return map; }
        if (text[at++] !== ',') { fail(); }
      }
    }
    var whole = value();
    space();
    if (at < text.length) { fail(); }
    return whole;
  }

  function words(text) {
    if (/[\u0000-\u001f\u007f]|[\ud800-\udfff]/u.test(text) || text.normalize('NFC') !== text) {
      throw new Flawed('NOT_CANONICAL', text);
    }
    return '"' + text.replace(/\\/g, '\\\\').replace(/"/g, '\\"') + '"';
  }

  function write(node) {
    if (typeof node === 'number') { return String(node); }
    if (typeof node === 'string') { return words(node); }
    if (Array.isArray(node)) { return '[' + node.map(write).join(',') + ']'; }
    if (node instanceof Map) {
      return '{' + Array.from(node.keys()).sort().map(function (key) {
        if (!/^[a-z0-9_]{1,40}$/.test(key)) { throw new Flawed('NOT_CANONICAL', key); }
        return '"' + key + '":' + write(node.get(key));
      }).join(',') + '}';
    }
    throw new Flawed('NOT_CANONICAL', '');
  }

  /* Plain objects, as this script makes them, into what write() takes. */
  function from(plain) {
    if (Array.isArray(plain)) { return plain.map(from); }
    if (plain && typeof plain === 'object' && !(plain instanceof Map)) {
      return new Map(Object.keys(plain).map(function (key) { return [key, from(plain[key])]; }));
    }
    return plain;
  }

  root.DrawJson = { parse: parse, write: write, from: from, Flawed: Flawed };
})(typeof window === 'undefined' ? globalThis : window);
