/* Follows the proof of inclusion from the leaf to the root in the visitor's own browser (RFC 9162, section 2.1.3.2). */
(function () {
  'use strict';
  var place = document.getElementById('proof');
  if (!place) { return; }
  var d = place.dataset;
  var fn = window.DrawCheck.functions(d.hash);
  var raw = window.DrawCheck.raw;
  function node(left, right) { return fn.H(window.DrawCheck.join([new Uint8Array([1]), left, right])); }
  var hash = fn.H(window.DrawCheck.join([new Uint8Array([0]),
    window.DrawCheck.enc('spm-draw/1/entry', d.draw, d.entry, Number(d.chances), d.stratum, raw(d.subject))]));
  var at = Number(d.index);
  var last = Number(d.count) - 1;
  d.path.split(' ').filter(Boolean).map(raw).forEach(function (beside) {
    if (at % 2 === 1 || at === last) {
      hash = node(beside, hash);
      while (at % 2 === 0 && at !== 0) { at >>= 1; last >>= 1; }
    } else {
      hash = node(hash, beside);
    }
    at >>= 1;
    last >>= 1;
  });
  var good = last === 0 && window.DrawCheck.hex(hash) === d.root;
  place.textContent = good ? d.good : d.bad;
  place.className = good ? 'draw-good' : 'draw-bad';
})();
