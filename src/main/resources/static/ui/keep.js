/* Forms with data-keep survive a bad network and a closed page: what is typed and chosen stays in this browser, under a name
   that ends with the account, and is sent by itself once there is a network again. The token of the form makes twice once.
   An element with data-outbox="account" sends what other pages left behind. Without script the form is an ordinary one. */
(function () {
  'use strict';
  var doc = document;
  var waitBeforeNextTry = 10000;
  var opened = null;
  var busy = {};

  function box(mode, act) {
    if (!opened) {
      opened = new Promise(function (done, failed) {
        var request = window.indexedDB.open('anyue', 1);
        request.onupgradeneeded = function () { request.result.createObjectStore('forms', { keyPath: 'name' }); };
        request.onsuccess = function () { done(request.result); };
        request.onerror = failed;
      });
    }
    return opened.then(function (base) {
      return new Promise(function (done, failed) {
        var request = act(base.transaction('forms', mode).objectStore('forms'));
        request.onsuccess = function () { done(request.result); };
        request.onerror = failed;
      });
    });
  }
  function load(name) { return box('readonly', function (forms) { return forms.get(name); }); }
  function save(entry) { return box('readwrite', function (forms) { return forms.put(entry); }); }
  function drop(name) { return box('readwrite', function (forms) { return forms.delete(name); }); }
  function ofAccount(account) {
    return box('readonly', function (forms) { return forms.getAll(); }).then(function (all) {
      return all.filter(function (one) { return one.waiting && one.name.endsWith('.' + account); });
    });
  }

  function fields(form) {
    var all = [];
    new FormData(form).forEach(function (value, name) {
      var empty = value instanceof File && value.size === 0;
      if (name !== '_csrf' && !empty) { all.push([name, value]); }
    });
    return all;
  }
  /* Whether the same stands in the form already, as the server has it. */
  function same(one, other) {
    function words(all) {
      return JSON.stringify(all.filter(function (field) { return field[0] !== 'token' && field[0] !== 'edition'; }));
    }
    return words(one) === words(other);
  }
  function restore(form, entry) {
    var files = {};
    var values = {};
    entry.fields.forEach(function (field) {
      var into = field[1] instanceof File ? files : values;
      (into[field[0]] = into[field[0]] || []).push(field[1]);
    });
    Array.prototype.forEach.call(form.elements, function (element) {
      var given = values[element.name] || [];
      if (!element.name || element.name === '_csrf' || element.name === 'edition') { return; }
      if (element.type === 'file') {
        var chosen = new DataTransfer();
        (files[element.name] || []).forEach(function (file) { chosen.items.add(file); });
        element.files = chosen.files;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (element.type === 'checkbox' || element.type === 'radio') {
        element.checked = given.indexOf(element.value) >= 0;
      } else if (given.length > 0 && element.type !== 'submit') {
        element.value = given[0];
      }
    });
  }

  function line(place, words, tone) {
    var old = place.querySelector('.c-outbox');
    if (old) { old.remove(); }
    if (!words) { return null; }
    var made = doc.createElement('p');
    made.className = 'c-outbox c-outbox--' + tone;
    made.setAttribute('role', 'status');
    made.textContent = words;
    place.insertBefore(made, place.firstChild);
    return made;
  }
  function button(words, act) {
    var made = doc.createElement('button');
    made.type = 'button';
    made.className = 'c-button c-button--quiet c-button--small';
    made.textContent = words;
    made.addEventListener('click', act);
    return made;
  }
  function free(form) {
    form.sending = false;
    form.classList.remove('is-sending');
    form.querySelectorAll('.is-busy').forEach(function (one) { one.classList.remove('is-busy'); });
  }

  /* Answers what became of it: gone (received), back (a page to look at) or waiting (no network). */
  function send(entry) {
    var data = new FormData();
    var token = doc.querySelector('input[name=_csrf]');
    if (token) { data.append('_csrf', token.value); }
    entry.fields.forEach(function (field) { data.append(field[0], field[1]); });
    return fetch(entry.action, { method: 'POST', body: data, credentials: 'same-origin' }).then(function (answer) {
      if (answer.status >= 500) { return { kind: 'waiting' }; }
      if (answer.redirected && answer.url.indexOf('/desk/sign-in') >= 0) { return { kind: 'back', to: answer.url }; }
      return answer.text().then(function (page) {
        if (answer.redirected) {
          return drop(entry.name).then(function () { return { kind: 'gone', at: answer.url, page: page }; });
        }
        entry.waiting = false;
        return save(entry).then(function () { return { kind: 'back', page: page }; });
      });
    }, function () { return { kind: 'waiting' }; });
  }
  /* The answer takes the place of the page, as if the browser had posted the form itself. */
  function show(page, at) {
    var answer = new DOMParser().parseFromString(page, 'text/html');
    var main = answer.getElementById('main');
    if (!main) { location.reload(); return; }
    if (at && at !== location.href) { history.pushState(null, '', at); }
    doc.title = answer.title;
    doc.body.replaceWith(answer.body);
    if (window.htmx) { window.htmx.process(doc.body); }
    main.dispatchEvent(new CustomEvent('htmx:load', { bubbles: true, detail: { elt: main } }));
    window.scrollTo(0, 0);
    dress(doc.body, !at);
  }

  function submitted(form, entry) {
    return save(entry).then(function () { return send(entry); }).then(function (end) {
      if (end.to) { location.assign(end.to); return; }
      free(form);
      if (end.page) { show(end.page, end.at); return; }
      line(form, entry.waiting
        ? '现在没有网络，填写的内容和选好的文件已存在这台设备上。网络恢复后会自动报送，可以先关掉页面。'
        : '现在没有网络，草稿已存在这台设备上，恢复网络后请再保存一次。', 'warn');
      if (entry.waiting) { again(form, entry); }
    });
  }
  function again(form, entry) {
    var once = false;
    function go() {
      if (once || !doc.contains(form)) { return; }
      once = true;
      window.removeEventListener('online', go);
      submitted(form, entry);
    }
    window.addEventListener('online', go);
    setTimeout(go, waitBeforeNextTry);
  }

  function keep(form, answered) {
    if (form.kept) { return; }
    form.kept = true;
    var name = form.getAttribute('data-keep');
    var timer = 0;
    function remember() {
      clearTimeout(timer);
      timer = setTimeout(function () {
        if (!form.sending) { save({ name: name, at: Date.now(), action: form.action, fields: fields(form), waiting: false }); }
      }, 300);
    }
    form.addEventListener('input', remember);
    form.addEventListener('change', remember);
    /* What the server has need not be offered again; chosen files it has not. */
    form.addEventListener('anyue:saved', function () {
      load(name).then(function (entry) {
        if (entry && !entry.waiting) { entry.synced = true; save(entry); }
      });
    });
    form.addEventListener('submit', function (event) {
      if (form.sending) { return; }
      event.preventDefault();
      form.sending = true;
      form.classList.add('is-sending');
      clearTimeout(timer);
      var by = event.submitter;
      var action = by && by.hasAttribute('formaction') ? by.formAction : form.action;
      submitted(form, { name: name, at: Date.now(), action: action, fields: fields(form), waiting: action === form.action });
    });
    if (answered) { return; }
    load(name).then(function (entry) {
      if (!entry) { return; }
      if (entry.waiting) {
        restore(form, entry);
        line(form, '上次没有网络，这份报送还没有发出，正在发送…', 'warn');
        submitted(form, entry);
        return;
      }
      if (!doc.contains(form)) { return; }
      var files = entry.fields.some(function (field) { return field[1] instanceof File; });
      if (!files && (entry.synced || same(entry.fields, fields(form)))) { drop(name); return; }
      var words = line(form, '这台设备上有没报送的内容（' + new Date(entry.at).toLocaleString('zh-CN', { hour12: false }) + '）。', 'note');
      words.appendChild(button('恢复', function () {
        restore(form, entry);
        words.remove();
        form.dispatchEvent(new Event('change', { bubbles: true }));
      }));
      words.appendChild(button('不用了', function () { drop(name); words.remove(); }));
    });
  }

  function outbox(place) {
    ofAccount(place.getAttribute('data-outbox')).then(function (waiting) {
      waiting.forEach(function (entry) {
        if (busy[entry.name]) { return; }
        busy[entry.name] = true;
        line(place, '有一份报送还没有发出，正在发送…', 'warn');
        send(entry).then(function (end) {
          busy[entry.name] = false;
          if (end.kind === 'waiting') {
            line(place, '有一份报送还没有发出，网络恢复后会自动发送。', 'warn');
            setTimeout(function () { outbox(place); }, waitBeforeNextTry);
          } else if (end.kind === 'gone') {
            show(end.page, end.at);
          } else {
            line(place, '有一份报送没有被收下，请打开该任务查看原因，内容还在。', 'danger');
          }
        });
      });
    });
  }

  function dress(root, answered) {
    root.querySelectorAll('form[data-keep]').forEach(function (form) { keep(form, answered); });
    root.querySelectorAll('[data-outbox]').forEach(function (place) {
      outbox(place);
      window.addEventListener('online', function () { outbox(place); });
    });
  }
  if (window.indexedDB && window.fetch && window.DataTransfer) { dress(doc, false); }
})();
