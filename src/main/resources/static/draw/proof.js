/*
 * Follows the proof of inclusion in the visitor's own browser (RFC 9162, section 2.1.3.2): from the receipt to the line of
 * the list, from the line to the root, from the root to the fingerprint that was published and stamped beforehand.
 */
(function () {
  'use strict';
  var place = document.getElementById('proof');
  if (!place) { return; }
  var check = window.DrawCheck;
  var d = place.dataset;
  var fn = check.functions(d.hash);
  var raw = check.raw;

  function node(left, right) { return fn.H(check.join([new Uint8Array([1]), left, right])); }

  /* Root that line and path lead to; empty when the path does not fit the number of lines. */
  function root() {
    var hash = fn.H(check.join([new Uint8Array([0]),
      check.enc('spm-draw/1/entry', d.draw, d.entry, Number(d.chances), d.stratum, raw(d.subject))]));
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
    return last === 0 ? check.hex(hash) : '';
  }

  /* What the visitor brought, when it is a whole receipt. */
  function receipt() {
    try {
      var brought = JSON.parse(document.querySelector('[name=receipt]').value);
      return brought && brought.nonce ? brought : null;
    } catch (e) {
      return null;
    }
  }

  function opens(mine) {
    var subject = fn.keyed(raw(mine.nonce))(check.enc('spm-draw/1/subject', d.draw, mine.subject_key));
    return mine.draw_id === d.draw && mine.entry_id === d.entry && check.hex(subject) === d.subject;
  }

  function say(good, words) {
    place.textContent = words;
    place.className = good ? 'draw-good' : 'draw-bad';
  }

  fetch(d.commitment).then(function (answer) { return answer.text(); }).then(function (text) {
    var commitment = window.DrawJson.parse(text);
    var mine = receipt();
    var good = commitment.get('draw_id') === d.draw && commitment.get('entries_root') === root()
      && commitment.get('entries_count') === Number(d.count) && (!mine || opens(mine));
    say(good, !good ? d.bad : mine ? d.mine : d.good);
    document.getElementById('fingerprint').textContent = check.hex(fn.doc('commitment', commitment));
    document.getElementById('fingerprint-line').hidden = !good;
  }).catch(function () { say(false, d.broken); });
})();
