/* A list that is worked off by keys: data-rows on the form, data-row on each row. J and K walk, X ticks, Enter opens; what
   else carries data-key acts by itself. A box in a head ticks all. */
(function () {
  'use strict';
  var doc = document;
  function rows() { return Array.prototype.slice.call(doc.querySelectorAll('[data-rows] [data-row]')); }
  function current() { return doc.querySelector('[data-row].is-current'); }
  function walk(by) {
    var all = rows();
    var at = all.indexOf(current());
    var next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))];
    if (!next) { return; }
    all.forEach(function (one) { one.classList.toggle('is-current', one === next); });
    next.scrollIntoView({ block: 'nearest' });
    var link = next.querySelector('a');
    if (link) { link.focus({ preventScroll: true }); }
  }
  function told() {
    doc.querySelectorAll('[data-rows]').forEach(function (form) {
      var many = form.querySelectorAll('[data-row] input[type=checkbox]:checked').length;
      form.querySelectorAll('[data-chosen]').forEach(function (one) { one.textContent = many > 0 ? '已选' + many + '项' : ''; });
    });
  }
  function tick(row) {
    var pick = row && row.querySelector('input[type=checkbox]');
    if (pick) { pick.checked = !pick.checked; told(); }
  }
  doc.addEventListener('keydown', function (event) {
    if (!doc.querySelector('[data-rows]') || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
    var target = event.target;
    if (/^(TEXTAREA|SELECT)$/.test(target.tagName) || (target.tagName === 'INPUT' && target.type !== 'checkbox')) { return; }
    if (event.key === 'j' || event.key === 'k') { event.preventDefault(); walk(event.key === 'j' ? 1 : -1); }
    if (event.key === 'x') { event.preventDefault(); tick(current() || rows()[0]); }
  });
  doc.addEventListener('change', function (event) {
    var all = event.target.closest('[data-tick-all]');
    if (all) {
      all.closest('[data-rows]').querySelectorAll('[data-row] input[type=checkbox]').forEach(function (one) { one.checked = all.checked; });
    }
    told();
  });
})();
