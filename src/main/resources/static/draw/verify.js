/* The page that checks a draw: fetches or reads the two published files, shows what was computed, and again after each change. */
(function () {
  'use strict';
  var page = document.getElementById('verify');
  if (!page) { return; }
  page.hidden = false;
  var NAMES = ['certificate', 'entries', 'inspectors'];
  var boxes = {};
  var files = {};
  var originals = {};
  NAMES.forEach(function (name) {
    boxes[name] = document.getElementById(name);
    files[name] = originals[name] = '';
  });
  var run = 0;
  function id(name) { return document.getElementById(name); }
  function element(tag, text, css) {
    var made = document.createElement(tag);
    made.textContent = text;
    if (css) { made.className = css; }
    return made;
  }

  function tell(state, flaws) {
    id('verdict').dataset.state = state;
    id('word').textContent = id('word').dataset[state];
    id('said').textContent = id('said').dataset[state] || '';
    id('progress').hidden = state !== 'busy';
    id('flaws').replaceChildren();
    flaws.slice(0, 8).forEach(function (flaw) {
      var words = page.querySelector('#words [data-code="' + flaw.code + '"]');
      var sentence = words ? words.textContent : flaw.code;
      var where = flaw.where.length > 60 ? flaw.where.slice(0, 60) + '…' : flaw.where;
      id('flaws').append(element('li', where ? sentence + '：' + where : sentence));
    });
  }

  async function check() {
    var mine = ++run;
    if (!files.certificate || !files.entries || (page.dataset.inspectors && !files.inspectors)) { tell('wait', []); return; }
    tell('busy', []);
    var answer = await window.DrawCheck.verify(files.certificate, files.entries, function (share) {
      if (mine === run) { id('progress').value = share; }
    }, files.inspectors);
    if (mine !== run) { return; }
    tell(answer.flaws.length === 0 ? 'good' : 'bad', answer.flaws);
    if (answer.computed) { winners(answer.computed, answer.certificate.rules); }
  }

  function winners(result, rules) {
    id('winners').hidden = false;
    id('computed').replaceChildren();
    result.tiers.forEach(function (tier, i) {
      id('computed').append(element('h3', rules.tiers[i].name));
      var list = element('ul', '', 'draw-won__list');
      tier.winners.slice(0, 200).forEach(function (won) {
        var row = element('li', '');
        row.append(element('code', won.entry_id));
        var team = (result.teams || []).find(function (one) { return one.entry_id === won.entry_id; });
        if (team) { row.append(element('span', '检查人员 ' + team.inspectors.join('、'))); }
        list.append(row);
      });
      id('computed').append(list);
    });
  }

  /* One box for each source, with the numbers of the certificate. */
  function numbers() {
    var certificate;
    try { certificate = JSON.parse(files.certificate); } catch (e) { return; }
    var entropy = certificate.entropy || {};
    var sources = (certificate.rules || {})[entropy.set === 'fallback' ? 'fallback' : 'sources'] || [];
    id('sources').replaceChildren();
    sources.forEach(function (source, i) {
      var value = ((entropy.values || [])[i] || {}).value;
      var field = element('div', '', 'c-field');
      var label = element('label', source.name, 'c-field__label');
      var box = element('textarea', '', 'c-input c-input--area draw-number');
      label.htmlFor = box.id = 'source-' + i;
      box.rows = Array.isArray(value) && value.length > 8 ? 3 : 1;
      box.inputMode = Array.isArray(value) ? 'numeric' : 'text';
      box.value = Array.isArray(value) ? value.join(' ') : String(value);
      box.autocomplete = 'off';
      box.addEventListener('input', function () { change(i, box.value, Array.isArray(value)); });
      field.append(label, box);
      id('sources').append(field);
    });
    id('numbers').hidden = sources.length === 0;
  }

  function change(index, typed, list) {
    var certificate = JSON.parse(files.certificate);
    certificate.entropy.values[index].value = list
      ? (typed.match(/\d+/g) || []).map(Number) : typed;
    files.certificate = JSON.stringify(certificate, null, 2);
    boxes.certificate.value = files.certificate;
    soon();
  }

  var waiting = 0;
  function soon() { window.clearTimeout(waiting); waiting = window.setTimeout(check, 250); }

  function take(name, text) {
    files[name] = text;
    boxes[name].value = name === 'certificate' || page.dataset.small || text.length < 500000 ? text : '';
    boxes[name].disabled = boxes[name].value === '' && text !== '';
    originals[name] = text;
    if (name === 'certificate') { numbers(); }
    check();
  }

  NAMES.forEach(function (name) {
    boxes[name].addEventListener('input', function () {
      files[name] = boxes[name].value;
      if (name === 'certificate') { numbers(); }
      soon();
    });
    id(name + '-file').addEventListener('change', function (event) {
      var file = event.target.files[0];
      if (file) { file.text().then(function (text) { take(name, text); }); }
    });
    if (page.dataset[name]) {
      fetch(page.dataset[name]).then(function (answer) { return answer.text(); }).then(function (text) { take(name, text); });
    }
  });
  id('restore').addEventListener('click', function () {
    take('inspectors', originals.inspectors);
    take('entries', originals.entries);
    take('certificate', originals.certificate);
  });
  tell(page.dataset.certificate ? 'busy' : 'wait', []);
})();
