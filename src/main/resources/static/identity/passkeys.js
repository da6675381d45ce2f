/* Lets the browser show or make a passkey before a form is sent. Without it the form says which other way there is. */
(function () {
  'use strict';
  var doc = document;
  if (doc.passkeys) { return; }
  doc.passkeys = true;
  var able = window.isSecureContext && window.PublicKeyCredential && navigator.credentials;

  function bytes(text) {
    var plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    var made = new Uint8Array(plain.length);
    for (var i = 0; i < plain.length; i++) { made[i] = plain.charCodeAt(i); }
    return made.buffer;
  }
  function text(buffer) {
    if (!buffer) { return null; }
    var plain = '';
    new Uint8Array(buffer).forEach(function (one) { plain += String.fromCharCode(one); });
    return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
  function known(list) {
    return (list || []).map(function (one) {
      var key = { type: one.type, id: bytes(one.id) };
      if (one.transports && one.transports.length) { key.transports = one.transports; }
      return key;
    });
  }

  function read(options) {
    options.challenge = bytes(options.challenge);
    if (options.user) { options.user.id = bytes(options.user.id); }
    options.excludeCredentials = known(options.excludeCredentials);
    options.allowCredentials = known(options.allowCredentials);
    return options;
  }
  function written(credential) {
    var from = credential.response;
    var to = { clientDataJSON: text(from.clientDataJSON) };
    if (from.attestationObject) {
      to.attestationObject = text(from.attestationObject);
      to.transports = from.getTransports ? from.getTransports() : [];
    } else {
      to.authenticatorData = text(from.authenticatorData);
      to.signature = text(from.signature);
      if (from.userHandle) { to.userHandle = text(from.userHandle); }
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response: to,
      clientExtensionResults: {}
    });
  }

  function reason(failure) {
    if (failure.words) { return failure.words; }
    if (failure.name === 'InvalidStateError') { return '这个设备已经添加过。'; }
    if (failure.name === 'SecurityError') { return '现在的访问地址不能使用通行密钥，请改用验证码。'; }
    if (failure.name === 'NotSupportedError') { return '这个设备不支持通行密钥，请改用验证码。'; }
    return '没有完成：已取消，或等得太久。可以再点一次，或改用其他方式。';
  }

  function ask(form, field) {
    return fetch(field.getAttribute('data-request'), {
      method: 'POST',
      credentials: 'same-origin',
      body: new URLSearchParams(new FormData(form))
    }).then(function (answer) {
      return answer.text().then(function (body) {
        var json = (answer.headers.get('Content-Type') || '').indexOf('json') >= 0;
        if (!answer.ok || !json) {
          var plain = (answer.headers.get('Content-Type') || '').indexOf('text/plain') === 0;
          throw { words: plain ? body : '页面打开得太久，请刷新后再试。' };
        }
        return read(JSON.parse(body));
      });
    }).then(function (options) {
      return field.getAttribute('data-passkey') === 'make'
        ? navigator.credentials.create({ publicKey: options })
        : navigator.credentials.get({ publicKey: options });
    });
  }

  Array.prototype.forEach.call(doc.querySelectorAll('[data-passkey]'), function (field) {
    var form = field.form;
    var line = form.querySelector('.c-passkey__words');
    var button = form.querySelector('button[type=submit]');
    function say(words) { line.textContent = words; line.hidden = !words; }
    if (!able) {
      button.disabled = true;
      say('这个浏览器不能使用通行密钥，请用其他方式。');
      return;
    }
    form.addEventListener('submit', function (event) {
      if (field.value) { return; }
      event.preventDefault();
      event.stopPropagation();
      if (button.disabled) { return; }
      button.disabled = true;
      say('请按浏览器或设备的提示操作……');
      ask(form, field).then(function (credential) {
        field.value = written(credential);
        button.disabled = false;
        form.requestSubmit ? form.requestSubmit() : form.submit();
      }).catch(function (failure) {
        button.disabled = false;
        say(reason(failure));
      });
    });
    window.addEventListener('pageshow', function () { field.value = ''; button.disabled = false; });
  });
})();
