// Вид для слабовидящих и отбор в списках. Без этого сценария сайт читается целиком.
(function () {
  'use strict'

  function plural(count, one, few, many) {
    var tens = count % 100
    var ones = count % 10
    if (tens >= 11 && tens <= 14) return many
    if (ones === 1) return one
    return ones >= 2 && ones <= 4 ? few : many
  }

  function normalise(text) {
    return text.toLowerCase().replace(/ё/g, 'е').replace(/[\s\u00a0]+/g, ' ').trim()
  }

  // ── вид для слабовидящих ──
  var USUAL = { size: '1', scheme: 'usual', spacing: 'usual', face: 'usual', images: 'shown' }
  var panel = document.getElementById('_low-vision')
  var viewForm = panel && panel.querySelector('form')

  function readView() {
    try {
      return JSON.parse(localStorage.getItem('prikaz-view') || '{}')
    } catch (error) {
      return {}
    }
  }

  function applyView(view) {
    Object.keys(USUAL).forEach(function (name) {
      if (view[name] === undefined) document.documentElement.removeAttribute('data-lv-' + name)
      else document.documentElement.setAttribute('data-lv-' + name, view[name])
    })
    try {
      localStorage.setItem('prikaz-view', JSON.stringify(view))
    } catch (error) {
      // Запомнить негде; на этой странице выбор действует.
    }
  }

  if (viewForm) {
    var saved = readView()
    Object.keys(saved).forEach(function (name) {
      viewForm.querySelectorAll('input[name="' + name + '"]').forEach(function (input) {
        input.checked = input.value === saved[name]
      })
    })
    // Выбор сделан раньше: настройки на виду, чтобы их легко было изменить.
    if (Object.keys(saved).length > 0) panel.open = true
    viewForm.addEventListener('change', function () {
      var view = {}
      Object.keys(USUAL).forEach(function (name) {
        var chosen = viewForm.querySelector('input[name="' + name + '"]:checked')
        if (chosen && chosen.value !== USUAL[name]) view[name] = chosen.value
      })
      applyView(view)
    })
    viewForm.addEventListener('reset', function () {
      applyView({})
    })
    viewForm.addEventListener('submit', function (event) {
      event.preventDefault()
    })
  }

  // ── рамки таблиц ──
  // Рамка, в которой нечего прокручивать, – лишняя остановка для клавиатуры и лишний ориентир для чтения вслух.
  var frames = Array.prototype.map.call(document.querySelectorAll('.table[tabindex]'), function (frame) {
    return { frame: frame, name: frame.getAttribute('aria-label') }
  })

  function settleFrames() {
    frames.forEach(function (each) {
      var isNeeded = each.frame.scrollWidth > each.frame.clientWidth
      var own = { tabindex: '0', role: 'region', 'aria-label': each.name }
      Object.keys(own).forEach(function (name) {
        if (isNeeded) each.frame.setAttribute(name, own[name])
        else if (document.activeElement !== each.frame) each.frame.removeAttribute(name)
      })
    })
  }

  if (frames.length > 0) {
    settleFrames()
    window.addEventListener('load', settleFrames)
    window.addEventListener('resize', settleFrames)
    // Крупные буквы занимают больше места.
    if (viewForm) ['change', 'reset'].forEach(function (name) {
      viewForm.addEventListener(name, function () {
        setTimeout(settleFrames, 0)
      })
    })
  }

  // ── отбор ──
  function readForm(form) {
    var values = {}
    Array.prototype.forEach.call(form.elements, function (element) {
      if (element.name && element.value.trim() !== '') values[element.name] = element.value
    })
    return values
  }

  function keepInAddress(values) {
    var query = Object.keys(values)
      .map(function (name) {
        return encodeURIComponent(name) + '=' + encodeURIComponent(values[name])
      })
      .join('&')
    try {
      history.replaceState(null, '', location.pathname + (query === '' ? '' : '?' + query) + location.hash)
    } catch (error) {
      // С диска адрес страницы менять нельзя; отбор от этого не зависит.
    }
  }

  function fillFromAddress(form) {
    new URLSearchParams(location.search).forEach(function (value, name) {
      var field = form.elements.namedItem(name)
      if (field && 'value' in field) field.value = value
    })
  }

  function hasWords(text, wanted) {
    return wanted.split(' ').every(function (word) {
      return text.indexOf(word) >= 0
    })
  }

  function watch(form, apply) {
    form.hidden = false
    fillFromAddress(form)
    form.addEventListener('input', apply)
    form.addEventListener('change', apply)
    form.addEventListener('reset', function () {
      setTimeout(apply, 0)
    })
    form.addEventListener('submit', function (event) {
      event.preventDefault()
    })
    apply()
  }

  document.querySelectorAll('form[data-filter]').forEach(function (form) {
    var items = Array.prototype.map.call(document.querySelectorAll('[data-filter-item]'), function (element) {
      return { element: element, text: normalise(element.textContent) }
    })
    var groups = document.querySelectorAll('[data-filter-group]')
    var count = form.querySelector('[data-filter-count]')
    watch(form, function () {
      var values = readForm(form)
      var words = normalise(values.text || '')
      var shown = 0
      items.forEach(function (item) {
        var isShown = Object.keys(values).every(function (name) {
          return name === 'text' ? hasWords(item.text, words) : item.element.getAttribute('data-' + name) === values[name]
        })
        item.element.hidden = !isShown
        if (isShown) shown += 1
      })
      groups.forEach(function (group) {
        group.hidden = group.querySelector('[data-filter-item]:not([hidden])') === null
      })
      count.textContent =
        shown === 0
          ? 'Таких актов нет. Измените условия отбора.'
          : 'Показано: ' + shown + ' ' + plural(shown, 'акт', 'акта', 'актов') + ' из ' + items.length
      keepInAddress(values)
    })
  })

  var eventsForm = document.querySelector('form[data-events]')
  if (eventsForm) {
    var events = JSON.parse(document.getElementById('_events-data').textContent).map(function (event) {
      var row = document.getElementById(event.id)
      return { event: event, row: row, text: normalise(row ? row.textContent : '') }
    })
    var eventsCount = eventsForm.querySelector('[data-events-count]')
    document.querySelectorAll('.without-script').forEach(function (element) {
      element.hidden = true
    })
    watch(eventsForm, function () {
      var values = readForm(eventsForm)
      var words = normalise(values.text || '')
      var shown = 0
      events.forEach(function (each) {
        var event = each.event
        var isShown =
          (!values.year || event.years.indexOf(Number(values.year)) >= 0) &&
          (!values.responsible || event.responsible.indexOf(values.responsible) >= 0) &&
          (!values.level || event.levels.indexOf(values.level) >= 0) &&
          (words === '' || hasWords(each.text, words))
        if (each.row) each.row.hidden = !isShown
        if (isShown) shown += 1
      })
      document.querySelectorAll('.text tbody').forEach(function (body) {
        var banner = body.querySelector('tr.banner')
        if (banner) banner.hidden = body.querySelector('tr:not(.banner):not([hidden])') === null
      })
      eventsCount.textContent =
        shown === 0
          ? 'Таких мероприятий нет. Измените условия отбора.'
          : 'Показано: ' + shown + ' ' + plural(shown, 'мероприятие', 'мероприятия', 'мероприятий') + ' из ' + events.length
    })
    // К мероприятию, на которое ведёт ссылка, отбор не должен закрывать дорогу.
    window.addEventListener('hashchange', function () {
      var row = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      if (row && row.hidden) eventsForm.reset()
    })
  }
})()
