/* Keys and sight of the questions. Everything here is also a link, a button or an unfolding line without it. */
(function () {
  'use strict';
  var doc = document;
  var known = [];
  var closing = false;

  function all(selector, root) { return Array.prototype.slice.call((root || doc).querySelectorAll(selector)); }
  function questions() { return all('.pi-q'); }
  function current() { return doc.querySelector('.pi-q[open]'); }
  function byId(id) { return id ? doc.getElementById(id) : null; }
  function typing(target) {
    return /^(TEXTAREA|SELECT)$/.test(target.tagName) || target.tagName === 'INPUT' && target.type !== 'checkbox';
  }

  /* The place in the plan is marked and brought to sight, where the plan stands beside the question. */
  function look(name) {
    var place = byId(name);
    var pane = byId('source');
    all('.is-asked').forEach(function (one) { one.classList.remove('is-asked'); });
    if (!place || !pane) { return; }
    place.classList.add('is-asked');
    if (window.getComputedStyle(pane).position !== 'sticky') { return; }
    var distance = place.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += distance - pane.clientHeight / 3;
  }

  function open(question, focus) {
    if (!question) { return; }
    question.open = true;
    look(question.getAttribute('data-at'));
    var head = question.querySelector('summary');
    if (focus) { head.focus({ preventScroll: true }); }
    var top = question.getBoundingClientRect().top;
    var edge = byId('progress').getBoundingClientRect().bottom;
    if (top < edge || top > window.innerHeight * 0.6) { question.scrollIntoView({ block: 'start' }); }
  }

  function move(step) {
    var list = questions();
    if (!list.length) { return; }
    var at = list.indexOf(current());
    open(list[(at + step + list.length) % list.length], 'head');
  }

  function press(key) {
    var question = current() || byId('queue');
    var button = question && question.querySelector('[data-q="' + key + '"]');
    if (!button) { return false; }
    act(button);
    return true;
  }
  /* A field never has the focus by itself: the keys would be typed into it. */
  function write() {
    var field = current() && current().querySelector('.pi-swaps__typed input, input[type=date], .c-input');
    if (!field) { return false; }
    var more = field.closest('details.pi-more');
    if (more) { more.open = true; }
    field.focus();
    if (field.select) { field.select(); }
    return true;
  }
  function act(button) {
    if (button.tagName !== 'SUMMARY') { button.click(); return; }
    var details = button.parentNode;
    details.open = true;
    var field = details.querySelector('input:not([type=hidden]), select');
    if (field) { field.focus(); if (field.select) { field.select(); } }
  }
  function suggested() {
    var question = current() || byId('queue');
    var button = question && question.querySelector('[data-q-first]');
    if (button) { button.click(); }
    return Boolean(button);
  }

  doc.addEventListener('toggle', function (event) {
    var question = event.target;
    if (!question.matches || !question.matches('.pi-q') || !question.open) { return; }
    questions().forEach(function (other) { if (other !== question) { other.open = false; } });
    look(question.getAttribute('data-at'));
  }, true);

  doc.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('[data-at-link]');
    if (!link) { return; }
    var pane = byId('source');
    if (window.getComputedStyle(pane).position === 'sticky') {
      event.preventDefault();
      look(link.getAttribute('data-at-link'));
    }
  });

  /* A word that is not ticked takes its places along. */
  doc.addEventListener('change', function (event) {
    var row = event.target.name === 'apply' && event.target.closest('.pi-swaps__row');
    if (row) { all('input[name=place]', row).forEach(function (place) { place.checked = event.target.checked; }); }
  });

  /* Nobody chosen: it is said beside the choice, before anything is sent; without script the server says it. */
  doc.addEventListener('submit', function (event) {
    var choice = event.target.querySelector('.pi-choose');
    var said = choice && choice.querySelector('[data-missing]');
    if (!said) { return; }
    var typed = choice.querySelector('[name=units]').value.trim();
    var chosen = typed || choice.querySelector('input:checked');
    said.textContent = chosen ? '' : said.getAttribute('data-missing');
    if (chosen) { return; }
    event.preventDefault();
    event.stopPropagation();
    choice.querySelector('input[type=checkbox], [name=units]').focus();
  }, true);
  doc.addEventListener('change', function (event) {
    var choice = event.target.closest('.pi-choose');
    if (choice) { choice.querySelector('[data-missing]').textContent = ''; }
  });

  doc.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
    var target = event.target;
    if (event.key === 'Escape' && typing(target) && current()) { current().querySelector('summary').focus(); return; }
    if (typing(target) || doc.querySelector('details[data-dialog][open]') && event.key !== '?') { return; }
    var done = false;
    if (event.key === 'j' || event.key === 'k') { move(event.key === 'j' ? 1 : -1); done = true; }
    else if (event.key === 'u') { var undo = doc.querySelector('[data-q-undo]'); if (undo) { undo.click(); done = true; } }
    else if (event.key === 'e') { done = write(); }
    else if (event.key === '?') { var help = byId('keys'); if (help) { help.open = !help.open; done = true; } }
    else if (event.key === 'Enter') { done = idle(target) && suggested(); }
    else if (/^[1-9mw]$/.test(event.key)) { done = press(event.key); }
    if (done) { event.preventDefault(); }
  });
  /* Enter on a link or button of its own does what that says. */
  function idle(target) {
    var head = target.closest('summary');
    return head ? head.classList.contains('pi-q__head') && head.parentNode.open : !target.closest('a, button');
  }

  /* After an answer the next question is open; after an undo the one that came back. */
  function keys() { return questions().map(function (one) { return one.id; }); }
  doc.addEventListener('htmx:oobAfterSwap', function (event) {
    if (!event.detail.target || event.detail.target.id !== 'queue' || closing) { return; }
    closing = true;
    setTimeout(function () {
      closing = false;
      var back = known.length ? keys().filter(function (id) { return known.indexOf(id) < 0; })[0] : null;
      known = keys();
      if (back) { questions().forEach(function (one) { one.open = one.id === back; }); }
      if (current()) { open(current(), 'head'); } else { byId('queue').focus(); window.scrollTo(0, 0); }
    }, 0);
  });

  known = keys();
  if (current()) { open(current(), ''); }
})();
