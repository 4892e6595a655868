// Поиск по текстам без сервера. Указатель слов и тексты лежат рядом в файлах сценариев и загружаются по мере надобности:
// так поиск работает и с диска, где страницам нельзя читать другие файлы.
(function (global) {
  'use strict'

  var PER_PAGE = 10
  var PASSAGES = 3
  var MAX_PARTS = 40

  // ── слова ──
  // Слова, по которым не ищут: они есть почти в каждом тексте. Тот же перечень – в src/publish/site/search-index.ts.
  var COMMON = /^(?:а|без|в|во|для|до|за|и|из|или|к|ко|на|над|не|ни|но|о|об|от|по|под|при|с|со|у|что|как)$/

  function wordsOf(text) {
    return (normalise(text).match(/[\p{L}\p{N}]+/gu) || []).filter(function (word) {
      return !COMMON.test(word)
    })
  }

  function normalise(text) {
    return text.toLowerCase().replace(/ё/g, 'е')
  }

  // Основа русского слова: окончания отбрасываются по правилам Snowball (М. Портер), так что «школы», «школ» и «школами» – одно слово.
  var VOWEL = /[аеиоуыэюя]/
  var PERFECTIVE = /(?:(?:ив|ивши|ившись|ыв|ывши|ывшись)|([ая])(?:в|вши|вшись))$/
  var REFLEXIVE = /(?:ся|сь)$/
  var ADJECTIVE = /(?:ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$/
  var PARTICIPLE = /(?:(?:ивш|ывш|ующ)|([ая])(?:ем|нн|вш|ющ|щ))$/
  var VERB = /(?:(?:ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю)|([ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно))$/
  var NOUN = /(?:иями|ями|ами|иям|иях|ием|ией|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$/
  var DERIVATIONAL = /(?:ост|ость)$/
  var SUPERLATIVE = /(?:ейш|ейше)$/

  function cut(part, pattern) {
    var kept
    var found = false
    kept = part.replace(pattern, function (whole, before) {
      found = true
      return typeof before === 'string' ? before : ''
    })
    return found ? kept : undefined
  }

  function stem(word) {
    var first = word.search(VOWEL)
    if (first < 0 || !/^[а-я]+$/.test(word)) return word
    var start = word.slice(0, first + 1)
    var rest = word.slice(first + 1)
    // R2: за второй парой «гласная – согласная».
    var r1 = /[аеиоуыэюя][^аеиоуыэюя]/.exec(word)
    var r1At = r1 === null ? word.length : r1.index + 2
    var r2 = /[аеиоуыэюя][^аеиоуыэюя]/.exec(word.slice(r1At))
    var r2At = r2 === null ? word.length : r1At + r2.index + 2
    var step = cut(rest, PERFECTIVE)
    if (step === undefined) {
      var plain = cut(rest, REFLEXIVE)
      if (plain === undefined) plain = rest
      var adjective = cut(plain, ADJECTIVE)
      if (adjective !== undefined) {
        var participle = cut(adjective, PARTICIPLE)
        step = participle === undefined ? adjective : participle
      } else {
        step = cut(plain, VERB)
        if (step === undefined) step = cut(plain, NOUN)
        if (step === undefined) step = plain
      }
    }
    step = step.replace(/и$/, '')
    var derived = cut(step, DERIVATIONAL)
    if (derived !== undefined && start.length + derived.length >= r2At) step = derived
    if (/нн$/.test(step)) step = step.slice(0, -1)
    else {
      var superlative = cut(step, SUPERLATIVE)
      if (superlative !== undefined) step = superlative.replace(/нн$/, 'н')
      else step = step.replace(/ь$/, '')
    }
    return start + step
  }

  // ── указатель ──
  var loaded = { index: undefined, terms: {}, texts: {} }
  global.prikazSearch = {
    index: function (value) {
      loaded.index = value
    },
    terms: function (number, value) {
      loaded.terms[number] = value
    },
    text: function (number, value) {
      loaded.texts[number] = value
    },
    stem: stem,
    wordsOf: wordsOf,
  }
  if (typeof document === 'undefined') return

  function load(name) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script')
      script.src = 'data/' + name + '.js'
      script.onload = resolve
      script.onerror = function () {
        reject(new Error(name))
      }
      document.head.appendChild(script)
    })
  }

  function loadPart(kind, number) {
    return loaded[kind === 'terms' ? 'terms' : 'texts'][number] === undefined ? load(kind + '-' + number) : Promise.resolve()
  }

  // Части указателя, в которых могут быть слова с этим началом.
  function partsFor(beginning) {
    var parts = []
    loaded.index.parts.forEach(function (key, number) {
      if (key.indexOf(beginning) === 0 || beginning.indexOf(key) === 0) parts.push(number)
    })
    return parts.slice(0, MAX_PARTS)
  }

  function lookUp(word, isLast) {
    var base = stem(word)
    var parts = partsFor(base)
    return Promise.all(
      parts.map(function (number) {
        return loadPart('terms', number)
      }),
    ).then(function () {
      var weights = new Map()
      var forms = new Set()
      parts.forEach(function (number) {
        var terms = loaded.terms[number]
        Object.keys(terms).forEach(function (form) {
          if (form.indexOf(base) !== 0) return
          var factor = form === word ? 1.2 : stem(form) === base ? 1 : isLast && word.length > 2 && form.indexOf(word) === 0 ? 0.5 : 0
          if (factor === 0) return
          forms.add(form)
          var postings = terms[form]
          var rarity = Math.log(1 + loaded.index.documents.length / (postings.length / 2))
          for (var at = 0; at < postings.length; at += 2) {
            var documentNumber = postings[at]
            var frequency = postings[at + 1]
            weights.set(documentNumber, (weights.get(documentNumber) || 0) + factor * rarity * (frequency / (frequency + 1.5)))
          }
        })
      })
      return { word: word, base: base, forms: forms, weights: weights }
    })
  }

  // Номера актов, о которых спрашивают: «212/1», «№ 15», «приказ 212/1 от 17.09.2020». Просто число среди других слов – ещё не номер.
  function numbersIn(query) {
    var tokens = normalise(query).replace(/№/g, ' № ').split(/\s+/).map(function (token) {
      return token.replace(/^[«»"'(),.;:]+|[«»"'(),.;:]+$/g, '')
    }).filter(function (token) {
      return token !== ''
    })
    return tokens.filter(function (token, at) {
      if (!/\d/.test(token) || /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(token)) return false
      return !/^\d+$/.test(token) || tokens.length === 1 || tokens[at - 1] === '№'
    })
  }

  // 2 – сам акт с этим номером, 1 – приложение к нему.
  function isNumbered(label, numbers) {
    var parts = /№\s*([^\s,]+)(,)?/.exec(normalise(label))
    return parts !== null && numbers.indexOf(parts[1]) >= 0 ? (parts[2] === undefined ? 2 : 1) : 0
  }

  function rank(found, numbers) {
    var totals = new Map()
    found.forEach(function (each) {
      each.weights.forEach(function (weight, number) {
        var total = totals.get(number) || { number: number, score: 0, words: 0, named: isNumbered(loaded.index.documents[number][2], numbers) }
        total.score += weight
        total.words += 1
        totals.set(number, total)
      })
    })
    var results = Array.from(totals.values())
    var whole = results.filter(function (result) {
      return result.words === found.length || result.named > 0
    })
    var list = whole.length > 0 ? whole : results
    list.sort(function (a, b) {
      return b.named - a.named || b.words - a.words || b.score - a.score || a.number - b.number
    })
    return { list: list, isWhole: whole.length > 0 || results.length === 0 }
  }

  // ── показ ──
  function element(name, attributes, content) {
    var node = document.createElement(name)
    Object.keys(attributes || {}).forEach(function (key) {
      node.setAttribute(key, attributes[key])
    })
    ;[].concat(content === undefined ? [] : content).forEach(function (child) {
      node.append(child)
    })
    return node
  }

  function plural(count, one, few, many) {
    var tens = count % 100
    var ones = count % 10
    if (tens >= 11 && tens <= 14) return many
    if (ones === 1) return one
    return ones >= 2 && ones <= 4 ? few : many
  }

  function highlight(text, isWanted) {
    var parts = []
    var last = 0
    Array.from(text.matchAll(/[\p{L}\p{N}]+/gu)).forEach(function (match) {
      if (!isWanted(normalise(match[0]))) return
      if (match.index > last) parts.push(text.slice(last, match.index))
      parts.push(element('mark', {}, match[0]))
      last = match.index + match[0].length
    })
    parts.push(text.slice(last))
    return parts
  }

  // Отрывок вокруг первого найденного слова, по границам слов.
  function excerpt(text, isWanted) {
    var WIDTH = 260
    if (text.length <= WIDTH) return text
    var first = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu)).find(function (match) {
      return isWanted(normalise(match[0]))
    })
    var from = Math.max(0, (first ? first.index : 0) - 90)
    if (from > 0) from = text.indexOf(' ', from) + 1
    var to = Math.min(text.length, from + WIDTH)
    if (to < text.length) to = text.lastIndexOf(' ', to)
    return (from > 0 ? '… ' : '') + text.slice(from, to) + (to < text.length ? ' …' : '')
  }

  function bestPassages(passages, found) {
    return passages
      .map(function (passage, order) {
        var words = new Set(wordsOf(passage[1] + ' ' + passage[2]))
        var hits = found.filter(function (each) {
          return Array.from(each.forms).some(function (form) {
            return words.has(form)
          })
        }).length
        return { anchor: passage[0], place: passage[1], text: passage[2], hits: hits, order: order }
      })
      .filter(function (passage) {
        return passage.hits > 0
      })
      .sort(function (a, b) {
        return b.hits - a.hits || a.order - b.order
      })
      .slice(0, PASSAGES)
  }

  function drawResult(result, found) {
    var row = loaded.index.documents[result.number]
    var page = '../' + row[0]
    var wanted = new Set()
    found.forEach(function (each) {
      each.forms.forEach(function (form) {
        wanted.add(form)
      })
    })
    var isWanted = function (word) {
      return wanted.has(word)
    }
    var passages = bestPassages(loaded.texts[result.number] || [], found)
    var list = passages.map(function (passage) {
      var link = page + (passage.anchor === '' ? '' : '#' + encodeURIComponent(passage.anchor))
      var place = passage.place === '' ? 'В начале документа' : passage.place
      return element('li', {}, [element('a', { href: link }, highlight(place, isWanted)), ' ', element('span', {}, highlight(excerpt(passage.text, isWanted), isWanted))])
    })
    return element('li', { class: 'result' }, [
      element('p', { class: 'act-line' }, [element('span', { class: 'status ' + row[3] }, row[4]), ' ', row[2]]),
      element('h2', { class: 'result-title' }, element('a', { href: page }, highlight(row[1], isWanted))),
      element('ul', { role: 'list', class: 'result-passages' }, list),
    ])
  }

  function drawPages(query, current, count) {
    if (count < 2) return []
    var items = []
    for (var number = 1; number <= count; number += 1) {
      var isNear = number === 1 || number === count || Math.abs(number - current) < 3
      if (!isNear) {
        if (Math.abs(number - current) === 3) items.push(element('li', {}, '…'))
        continue
      }
      var address = '?q=' + encodeURIComponent(query) + (number === 1 ? '' : '&page=' + number)
      var attributes = { href: address, 'aria-label': 'Страница ' + number }
      if (number === current) attributes['aria-current'] = 'page'
      items.push(element('li', {}, element('a', attributes, String(number))))
    }
    return [element('nav', { class: 'pages', 'aria-label': 'Страницы результатов' }, element('ul', { role: 'list' }, items))]
  }

  function show(query, page, status, output) {
    var words = Array.from(new Set(wordsOf(query)))
    if (words.length === 0) {
      status.textContent = query.trim() === '' ? '' : 'По этим словам не ищут: они есть почти в каждом тексте. Добавьте другие.'
      return Promise.resolve()
    }
    status.textContent = 'Идёт поиск…'
    return Promise.all(
      words.map(function (word, order) {
        return lookUp(word, order === words.length - 1)
      }),
    ).then(function (found) {
      var ranked = rank(found, numbersIn(query))
      var results = ranked.list
      var pages = Math.ceil(results.length / PER_PAGE)
      var current = Math.min(Math.max(1, page), Math.max(1, pages))
      var shown = results.slice((current - 1) * PER_PAGE, current * PER_PAGE)
      return Promise.all(
        shown.map(function (result) {
          return loadPart('text', result.number)
        }),
      ).then(function () {
        if (results.length === 0) {
          status.textContent = 'Ничего не найдено. Проверьте, нет ли опечатки, или ищите по части слов.'
          return
        }
        var text = 'Найдено: ' + results.length + ' ' + plural(results.length, 'документ', 'документа', 'документов')
        if (!ranked.isWhole) text += '. Документов со всеми словами сразу нет, показаны те, где есть часть слов'
        if (pages > 1) text += '. Страница ' + current + ' из ' + pages
        status.textContent = text
        output.replaceChildren(
          element(
            'ol',
            { role: 'list', class: 'results', start: String((current - 1) * PER_PAGE + 1) },
            shown.map(function (result) {
              return drawResult(result, found)
            }),
          ),
        )
        drawPages(query, current, pages).forEach(function (node) {
          output.append(node)
        })
      })
    })
  }

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.getElementById('_search')
    if (!form) return
    var field = form.elements.namedItem('q')
    var status = document.getElementById('_search-status')
    var output = document.getElementById('_search-results')
    document.querySelectorAll('.without-script').forEach(function (node) {
      node.hidden = true
    })
    form.hidden = false
    var asked = new URLSearchParams(location.search)
    var query = asked.get('q') || ''
    field.value = query
    if (query === '') {
      field.focus()
      return
    }
    document.title = query + ' – ' + document.title
    load('index')
      .then(function () {
        return show(query, Number(asked.get('page')) || 1, status, output)
      })
      .catch(function () {
        status.textContent = 'Не удалось прочитать указатель поиска: файла нет на месте. Попробуйте обновить страницу.'
      })
  })
})(typeof window === 'undefined' ? globalThis : window)
