// Ставит вид, выбранный раньше, до того как страница нарисована.
(function () {
  'use strict'
  try {
    var saved = JSON.parse(localStorage.getItem('prikaz-view') || '{}')
    Object.keys(saved).forEach(function (name) {
      if (/^[a-z]+$/.test(name)) document.documentElement.setAttribute('data-lv-' + name, String(saved[name]))
    })
  } catch (error) {
    // Хранилище закрыто настройками обозревателя: вид остаётся обычным.
  }
  document.documentElement.classList.add('with-script')
})()
