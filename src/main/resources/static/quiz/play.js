/* Taking part on a bad network: the pass stays in this browser, what is answered too, and a paper that could not be sent is sent
   again by itself. The server turns a second one of the same paper away, so twice is once. Without script the forms are ordinary. */
(function () {
  'use strict';
  var doc = document;
  var wait = 4000;

  function store() { try { return window.localStorage; } catch (e) { return null; } }
  var box = store();
  function all(selector) { return Array.prototype.slice.call(doc.querySelectorAll(selector)); }

  /* Who plays. The newest pass of a page replaces the kept one; forms get the kept one. */
  function passes() {
    if (!box) { return; }
    all('[data-drop-pass]').forEach(function (one) { drop(one.getAttribute('data-drop-pass')); });
    all('[data-forget]').forEach(other);
    all('.c-play select[name=county]').forEach(county);
    all('[data-keep-pass]').forEach(function (one) {
      box.setItem('quiz.pass.' + one.getAttribute('data-keep-pass'), one.getAttribute('data-value'));
      if (one.hasAttribute('data-known')) { box.setItem('quiz.known.' + one.getAttribute('data-keep-pass'), '1'); }
    });
    all('[data-unless-known]').forEach(function (one) {
      one.hidden = !doc.querySelector('.c-errors') && box.getItem('quiz.known.' + one.getAttribute('data-unless-known')) === '1';
    });
    all('input[data-pass]').forEach(function (field) {
      var kept = box.getItem('quiz.pass.' + field.getAttribute('data-pass'));
      if (kept && !doc.querySelector('.c-errors')) { field.value = kept; }
      else { box.setItem('quiz.pass.' + field.getAttribute('data-pass'), field.value); }
    });
    all('input[data-device]').forEach(function (field) {
      var number = box.getItem('quiz.device');
      if (!number && window.crypto && window.crypto.getRandomValues) {
        var parts = window.crypto.getRandomValues(new Uint32Array(2));
        number = ('0000000' + parts[0].toString(16)).slice(-8) + ('0000000' + parts[1].toString(16)).slice(-8);
        box.setItem('quiz.device', number);
      }
      field.value = number || '';
    });
  }

  function drop(key) {
    box.removeItem('quiz.pass.' + key);
    box.removeItem('quiz.known.' + key);
  }

  /* Several people may share a phone: the next one begins as somebody else, and what was handed in stays with whom it belongs to. */
  function other(line) {
    var key = line.getAttribute('data-forget');
    if (!box.getItem('quiz.pass.' + key)) { return; }
    line.hidden = false;
    line.querySelector('button').addEventListener('click', function () {
      drop(key);
      window.location.assign(line.getAttribute('data-href'));
    });
  }

  /* The county that was chosen last is chosen again, unless the page says something else. */
  function county(field) {
    var last = box.getItem('quiz.county');
    if (last && !field.value && field.querySelector('option[value="' + last.replace(/[^0-9a-z]/g, '') + '"]')) { field.value = last; }
    field.addEventListener('change', function () { box.setItem('quiz.county', field.value); });
  }

  function given(form) {
    var values = [];
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!/^a\d+$/.test(field.name)) { return; }
      if (field.type === 'text' ? field.value !== '' : field.checked) { values.push([field.name, field.value]); }
    });
    return values;
  }
  function restore(form, values) {
    values.forEach(function (pair) {
      Array.prototype.forEach.call(form.elements, function (field) {
        if (field.name !== pair[0]) { return; }
        if (field.type === 'text') { field.value = pair[1]; } else if (field.value === pair[1]) { field.checked = true; }
      });
    });
  }

  function paper(form) {
    var key = 'quiz.paper.' + form.getAttribute('data-paper');
    var state = form.querySelector('[data-paper-state]');
    var seconds = Number(form.getAttribute('data-seconds'));
    var questions = form.querySelectorAll('.c-question').length;
    var begun = Date.now();
    var words = '';

    if (box) {
      try { restore(form, JSON.parse(box.getItem(key) || '[]')); } catch (e) { box.removeItem(key); }
    }
    function answered() {
      var names = {};
      given(form).forEach(function (pair) { names[pair[0]] = true; });
      return Object.keys(names).length;
    }
    function show() {
      var line = '已答 ' + answered() + ' / ' + questions + ' 题';
      if (seconds > 0) {
        var left = Math.max(0, seconds - Math.floor((Date.now() - begun) / 1000));
        line += '，还有 ' + Math.floor(left / 60) + ' 分 ' + ('0' + left % 60).slice(-2) + ' 秒';
        state.classList.toggle('is-short', left < 60);
      }
      state.textContent = words || line;
    }
    function remember() {
      if (box) { try { box.setItem(key, JSON.stringify(given(form))); } catch (e) { return; } }
      show();
    }
    form.addEventListener('input', remember);
    form.addEventListener('change', remember);
    state.setAttribute('aria-live', 'off');
    show();
    setInterval(show, 1000);

    function send() {
      var data = new URLSearchParams();
      Array.prototype.forEach.call(form.elements, function (field) {
        if (!field.name || (/radio|checkbox/.test(field.type) && !field.checked)) { return; }
        data.append(field.name, field.value);
      });
      fetch(form.action, { method: 'POST', body: data, credentials: 'omit' }).then(function (answer) {
        if (answer.status === 503 || answer.status === 502 || answer.status === 504) { return later('现在人多，正在自动重交，请不要关闭页面…'); }
        return answer.text().then(function (page) {
          if (box && answer.status !== 500) { box.removeItem(key); }
          doc.open();
          doc.write(page);
          doc.close();
          window.scrollTo(0, 0);
        });
      }, function () { later('网络断了，答案已存在这台设备上，恢复后自动交卷，请不要关闭页面。'); });
    }
    function later(line) {
      words = line;
      state.setAttribute('aria-live', 'polite');
      show();
      setTimeout(send, wait + Math.random() * wait);
    }
    form.addEventListener('submit', function (event) {
      if (!window.fetch || !window.URLSearchParams) { return; }
      event.preventDefault();
      if (form.sending) { return; }
      form.sending = true;
      words = '正在交卷…';
      show();
      send();
    });
  }

  passes();
  all('form[data-paper]').forEach(paper);
})();
