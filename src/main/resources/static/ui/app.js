/* The product's own script. Every page works without it; it only shortens. No inline handlers, so all hangs on data-attributes. */
(function () {
  'use strict';
  var doc = document;
  doc.documentElement.classList.add('has-js');

  function all(selector, root) { return Array.prototype.slice.call((root || doc).querySelectorAll(selector)); }
  function store() { try { return window.localStorage; } catch (e) { return null; } }

  /* What has to be done again whenever htmx brings new markup. */
  function dress(root) {
    var errors = root.querySelector('[data-focus]');
    if (errors) { errors.focus(); }
    all('[data-counter]', root).forEach(counter);
    all('form[data-draft]', root).forEach(draft);
    all('[data-upload]', root).forEach(upload);
  }

  /* Characters left in a text area. */
  function counter(area) {
    if (area.counted) { return; }
    area.counted = true;
    var most = Number(area.getAttribute('data-counter'));
    var line = doc.createElement('p');
    line.className = 'c-counter';
    area.insertAdjacentElement('afterend', line);
    function show() {
      line.textContent = area.value.length + ' / ' + most + ' 字';
      line.classList.toggle('c-counter--full', area.value.length >= most);
    }
    area.addEventListener('input', show);
    show();
  }

  /* What was typed stays in this browser until it is sent. Never passwords, files or hidden fields. */
  function kept(form) {
    return all('input, textarea, select', form).filter(function (field) {
      return field.name && ['hidden', 'password', 'file', 'submit'].indexOf(field.type) < 0;
    });
  }
  function draft(form) {
    var box = store();
    if (!box || form.drafted) { return; }
    form.drafted = true;
    var key = 'draft:' + form.getAttribute('data-draft');
    var old = null;
    try { old = JSON.parse(box.getItem(key) || 'null'); } catch (e) { old = null; }
    if (old && !form.querySelector('.c-errors')) { offer(form, old, key, box); }
    form.addEventListener('input', function () {
      var values = kept(form).map(function (field) {
        return field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value;
      });
      try { box.setItem(key, JSON.stringify({ at: Date.now(), values: values })); } catch (e) { return; }
    });
    form.addEventListener('submit', function () { box.removeItem(key); });
  }
  function offer(form, old, key, box) {
    var line = doc.createElement('p');
    line.className = 'c-draft';
    line.textContent = '上次有没提交的内容（' + new Date(old.at).toLocaleString('zh-CN', { hour12: false }) + '）。';
    line.appendChild(button('恢复', function () {
      kept(form).forEach(function (field, i) {
        if (field.type === 'checkbox' || field.type === 'radio') { field.checked = old.values[i]; }
        else if (old.values[i] !== undefined) { field.value = old.values[i]; }
      });
      line.remove();
    }));
    line.appendChild(button('不用了', function () { box.removeItem(key); line.remove(); }));
    form.insertBefore(line, form.firstChild);
  }
  function button(words, act) {
    var made = doc.createElement('button');
    made.type = 'button';
    made.className = 'c-button c-button--quiet c-button--small';
    made.textContent = words;
    made.addEventListener('click', act);
    return made;
  }

  /* Small pictures of chosen photos, drawn on a canvas: a blob address would need a wider content policy. */
  function upload(box) {
    if (box.dressed) { return; }
    box.dressed = true;
    var input = box.querySelector('input[type=file]');
    var list = box.parentNode.querySelector('[data-upload-list]');
    ['dragover', 'dragleave', 'drop'].forEach(function (name) {
      box.addEventListener(name, function () { box.classList.toggle('is-over', name === 'dragover'); });
    });
    input.addEventListener('change', function () {
      list.textContent = '';
      Array.prototype.forEach.call(input.files, function (file) { list.appendChild(shown(file)); });
    });
  }
  function shown(file) {
    var row = doc.createElement('li');
    row.className = 'c-upload__file';
    var view = doc.createElement('span');
    view.className = 'c-upload__view';
    view.textContent = (file.name.split('.').pop() || '').slice(0, 4).toUpperCase();
    var words = doc.createElement('span');
    words.className = 'c-upload__facts';
    words.innerHTML = '<span class="c-upload__name"></span><span class="c-upload__size"></span>';
    words.firstChild.textContent = file.name;
    words.lastChild.textContent = file.size > 1048576 ? (file.size / 1048576).toFixed(1) + ' MB' : Math.ceil(file.size / 1024) + ' KB';
    row.appendChild(view);
    row.appendChild(words);
    if (/^image\//.test(file.type) && window.createImageBitmap) {
      window.createImageBitmap(file).then(function (picture) {
        var canvas = doc.createElement('canvas');
        var side = Math.min(picture.width, picture.height);
        canvas.width = canvas.height = 96;
        canvas.getContext('2d').drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, 96, 96);
        view.textContent = '';
        view.appendChild(canvas);
      }, function () {});
    }
    return row;
  }

  /* A sentence and its partner: hover marks both, a click fixes them and brings the partner into view. */
  function partners(name) {
    return all('[data-link]').filter(function (one) {
      return one.getAttribute('data-link').split(' ').indexOf(name) >= 0;
    });
  }
  function mark(source, css, on) {
    source.getAttribute('data-link').split(' ').forEach(function (name) {
      partners(name).forEach(function (one) { one.classList.toggle(css, on); });
    });
  }
  ['mouseover', 'mouseout', 'focusin', 'focusout'].forEach(function (kind) {
    doc.addEventListener(kind, function (event) {
      var source = event.target.closest && event.target.closest('[data-link]');
      if (source) { mark(source, 'is-linked', kind === 'mouseover' || kind === 'focusin'); }
    });
  });
  function fix(source) {
    all('.is-fixed').forEach(function (one) { one.classList.remove('is-fixed'); });
    mark(source, 'is-fixed', true);
    var name = source.getAttribute('data-link').split(' ')[0];
    var pane = source.closest('[data-link-pane]');
    var other = partners(name).filter(function (one) { return one !== source && one.closest('[data-link-pane]') !== pane; })[0];
    if (other) { other.scrollIntoView({ block: 'center', behavior: 'smooth' }); }
  }

  function closeAll(but) {
    all('details[data-menu][open], details[data-dialog][open]').forEach(function (one) {
      if (!but || !one.contains(but)) { one.open = false; }
    });
  }

  doc.addEventListener('click', function (event) {
    var target = event.target.closest ? event.target : event.target.parentNode;
    var hit = function (selector) { return target.closest(selector); };
    var found;
    if ((found = hit('[data-close]'))) { found.closest(found.getAttribute('data-close')).remove(); return; }
    if ((found = hit('[data-dialog-close]'))) { found.closest('details').open = false; return; }
    if (hit('[data-print]')) { window.print(); return; }
    if ((found = hit('[data-copy]'))) { copy(found); return; }
    if ((found = hit('[data-open]'))) { doc.getElementById(found.getAttribute('data-open')).open = true; return; }
    if ((found = hit('[data-link]')) && !hit('a, button, input, select, textarea, summary, label')) { fix(found); }
    closeAll(target);
  });

  function copy(source) {
    var from = source.getAttribute('data-copy');
    var holder = from.charAt(0) === '#' ? doc.querySelector(from) : null;
    var text = holder ? (holder.value === undefined ? holder.innerText : holder.value) : from;
    var before = source.innerHTML;
    function done() {
      source.textContent = '已复制';
      setTimeout(function () { source.innerHTML = before; }, 1600);
    }
    if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(text).then(done); return; }
    var area = doc.createElement('textarea');
    area.value = text;
    area.className = 'u-hidden';
    doc.body.appendChild(area);
    area.select();
    if (doc.execCommand('copy')) { done(); }
    area.remove();
  }

  doc.addEventListener('toggle', function (event) {
    var dialog = event.target;
    if (!dialog.matches || !dialog.matches('[data-dialog]')) { return; }
    if (dialog.open) {
      var first = dialog.querySelector('.c-dialog__content input:not([type=hidden]), .c-dialog__content textarea, .c-dialog__content select, .c-dialog__content button');
      if (first) { first.focus(); }
    } else if (dialog.contains(doc.activeElement)) {
      dialog.querySelector('summary').focus();
    }
  }, true);

  /* Keys: one letter or a named key on the element that carries data-key; never while somebody types. */
  doc.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      closeAll();
      if (location.hash === '#nav') { location.hash = '#top'; }
      return;
    }
    if (event.key === 'Tab') { trap(event); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
    var types = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
    if (types || event.target.isContentEditable) { return; }
    var wanted = all('[data-key]').filter(function (one) {
      return one.getAttribute('data-key') === event.key && one.offsetParent !== null;
    })[0];
    if (!wanted) { return; }
    event.preventDefault();
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(wanted.tagName)) { wanted.focus(); } else { wanted.click(); }
  });
  function trap(event) {
    var box = doc.querySelector('details[data-dialog][open] > .c-dialog__box');
    if (!box) { return; }
    var stops = all('a[href], button, input:not([type=hidden]), select, textarea', box).filter(function (one) {
      return one.offsetParent !== null;
    });
    var edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (doc.activeElement === edge) { event.preventDefault(); stops[event.shiftKey ? stops.length - 1 : 0].focus(); }
  }

  /* Arrow keys walk through the links of a table with many cells, over the empty ones. */
  doc.addEventListener('keydown', function (event) {
    var step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    var cell = event.target.closest && event.target.closest('[data-grid] td, [data-grid] th');
    if (!step || !cell || event.ctrlKey || event.metaKey || event.altKey) { return; }
    var rows = all('tr', cell.closest('table'));
    var row = rows.indexOf(cell.parentNode);
    var column = cell.cellIndex;
    for (;;) {
      row += step[0];
      column += step[1];
      var next = rows[row] && rows[row].cells[column];
      if (!next) { return; }
      var link = next.querySelector('a');
      if (link) { event.preventDefault(); link.focus(); return; }
    }
  });

  /* One click, one request. The button stays usable if the page is shown again from the browser's memory. */
  doc.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.sending) { event.preventDefault(); return; }
    if (form.method === 'get' || form.hasAttribute('hx-post')) { return; }
    form.sending = true;
    form.classList.add('is-sending');
    all('[data-once]', form).forEach(function (one) { one.classList.add('is-busy'); });
    setTimeout(function () { free(form); }, 8000);
  });
  function free(form) {
    form.sending = false;
    form.classList.remove('is-sending');
    all('.is-busy', form).forEach(function (one) { one.classList.remove('is-busy'); });
  }
  window.addEventListener('pageshow', function () { all('form').forEach(free); });

  /* Filters act at once. */
  doc.addEventListener('change', function (event) {
    var form = event.target.closest && event.target.closest('form[data-autosubmit]');
    if (form && event.target.tagName === 'SELECT') { form.submit(); }
  });

  /* data-when="name=A|B": shown while the radio button of that name has one of the values. Without script all is shown. */
  function when(root) {
    all('[data-when]', root).forEach(function (one) {
      var parts = one.getAttribute('data-when').split('=');
      var form = one.closest('form');
      var chosen = form && form.querySelector('[name="' + parts[0] + '"]:checked');
      one.hidden = !!chosen && parts[1].split('|').indexOf(chosen.value) < 0;
    });
  }
  doc.addEventListener('change', function (event) { if (event.target.type === 'radio') { when(event.target.form || doc); } });

  /* Large text for the elderly, kept in this browser only. */
  function elder() {
    var box = store();
    var link = doc.querySelector('[data-elder]');
    if (!box || !link) { return; }
    function show(on) {
      doc.documentElement.classList.toggle('is-elder', on);
      link.textContent = on ? '标准版' : '长辈版';
    }
    if (doc.documentElement.classList.contains('is-elder')) { box.setItem('elder', '1'); }
    show(box.getItem('elder') === '1');
    link.addEventListener('click', function (event) {
      event.preventDefault();
      var on = box.getItem('elder') !== '1';
      box.setItem('elder', on ? '1' : '0');
      show(on);
    });
  }

  elder();
  dress(doc);
  when(doc);
  doc.addEventListener('htmx:load', function (event) { if (event.detail.elt !== doc.body) { dress(event.detail.elt); when(event.detail.elt); } });
})();
