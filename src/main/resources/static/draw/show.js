/* Arrow keys and space follow the links of the big screen. */
document.addEventListener('keydown', function (event) {
  'use strict';
  var key = event.key === ' ' || event.key === 'PageDown' ? 'ArrowRight' : event.key === 'PageUp' ? 'ArrowLeft' : event.key;
  var link = document.querySelector('[data-slide="' + key + '"]');
  if (link) { event.preventDefault(); window.location.assign(link.href); }
});
