/* Forms with data-save are kept on the server as a draft by themselves, a few seconds after the typing stops and when the page
   is left, so that another device can go on. The field "edition" says which draft the form knows: one that somebody else saved
   meanwhile is never replaced unasked. Chosen files are not sent; keep.js has them. Without script the button does it. */
(function () {
  'use strict';
  var doc = document;
  var pause = 3000;
  var waitBeforeNextTry = 10000;

  function button(words, act) {
    var made = doc.createElement('button');
    made.type = 'button';
    made.className = 'c-button c-button--quiet c-button--small';
    made.textContent = words;
    made.addEventListener('click', act);
    return made;
  }

  function watch(form) {
    var edition = form.elements.edition;
    var sign = form.querySelector('[data-saved]');
    if (form.watched || !edition || !sign) { return; }
    form.watched = true;
    var changes = 0;
    var saved = 0;
    var timer = 0;
    var flying = null;
    var halted = false;

    function say(words, tone) {
      sign.textContent = words;
      sign.className = 'c-saved' + (tone ? ' c-saved--' + tone : '');
    }
    function wait(time) {
      clearTimeout(timer);
      timer = setTimeout(save, time);
    }
    function hasFiles() {
      return Array.prototype.some.call(form.querySelectorAll('input[type=file]'), function (one) { return one.files.length > 0; });
    }
    function typed() {
      var data = new URLSearchParams();
      new FormData(form).forEach(function (value, name) {
        if (!(value instanceof File)) { data.append(name, value); }
      });
      return data;
    }

    function save(leaving) {
      if (changes === saved || halted || form.sending || !doc.contains(form)) { return; }
      if (flying) { wait(pause); return; }
      var at = changes;
      flying = new AbortController();
      fetch(form.getAttribute('data-save'), {
        method: 'POST',
        body: typed(),
        credentials: 'same-origin',
        redirect: 'manual',
        keepalive: leaving === true,
        signal: flying.signal
      }).then(function (answer) {
        if (answer.type === 'opaqueredirect' || answer.status === 401) {
          halted = true;
          say('登录已过期，内容存在这台设备上。', 'warn');
          sign.appendChild(button('重新登录', function () { location.reload(); }));
          return null;
        }
        if (answer.status >= 500) { throw new Error('later'); }
        if (answer.status !== 200 && answer.status !== 409) { halted = true; return null; }
        return answer.json().then(function (now) {
          if (answer.status === 409) { overtaken(now); } else { done(now, at); }
        });
      }).catch(function (why) {
        if (why.name === 'AbortError') { return; }
        say('没有保存到服务器，内容存在这台设备上', 'warn');
        wait(waitBeforeNextTry);
      }).then(function () { flying = null; });
    }
    function done(now, at) {
      edition.value = now.edition;
      saved = at;
      say('已自动保存 ' + now.at + (hasFiles() ? '，文件待上传' : ''));
      if (changes === at) { form.dispatchEvent(new CustomEvent('anyue:saved')); }
      else { wait(pause); }
    }
    /* Both stay: the other one on the server, this one in the form. */
    function overtaken(now) {
      halted = true;
      if (!now.edition) { say('这份内容已在另一处报送，请刷新页面查看', 'warn'); return; }
      say(now.by + '于' + now.at + '在另一处保存了草稿，没有覆盖。', 'warn');
      sign.setAttribute('role', 'status');
      sign.appendChild(button('看那一份', function () { location.reload(); }));
      sign.appendChild(button('用这里的', function () {
        edition.value = now.edition;
        halted = false;
        save();
      }));
    }

    function changed(event) {
      if (event.target.type === 'file') { return; }
      changes++;
      wait(pause);
    }
    form.addEventListener('input', changed);
    form.addEventListener('change', changed);
    form.addEventListener('submit', function () {
      clearTimeout(timer);
      if (flying) { flying.abort(); }
    }, true);
    doc.addEventListener('visibilitychange', function () { if (doc.visibilityState === 'hidden') { save(true); } });
    window.addEventListener('pagehide', function () { save(true); });
    window.addEventListener('online', function () { save(); });
  }

  function dress(root) { root.querySelectorAll('form[data-save]').forEach(watch); }
  if (window.fetch && window.URLSearchParams && window.AbortController) {
    dress(doc);
    doc.addEventListener('htmx:load', function (event) { dress(event.target); });
  }
})();
