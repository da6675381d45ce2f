/* Checks a draw from its certificate and its list of entries alone (spm-draw/1, section 12). Asks no server anything. */
(function (root) {
  'use strict';
  var Json = root.DrawJson;
  var Flawed = Json.Flawed;
  var UTF8 = new TextEncoder();
  var LINE = /^([0-9A-Z-]{6,40}),([1-9][0-9]?|100),([0-9A-Za-z_-]{0,32}),([0-9a-f]{64})$/;
  var NONE = '0'.repeat(64);
  var RECORDS = { rules: '规则记录', commitment: '封存记录', result: '结果记录' };
  var STEP = 2000;

  function pause() { return new Promise(function (go) { setTimeout(go, 0); }); }
  function hex(bytes) {
    var text = '';
    for (var i = 0; i < bytes.length; i++) { text += (bytes[i] < 16 ? '0' : '') + bytes[i].toString(16); }
    return text;
  }
  function raw(text) {
    var bytes = new Uint8Array(text.length / 2);
    for (var i = 0; i < bytes.length; i++) { bytes[i] = parseInt(text.substr(2 * i, 2), 16); }
    return bytes;
  }
  function join(parts) {
    var length = parts.reduce(function (sum, part) { return sum + part.length; }, 0);
    var all = new Uint8Array(length);
    var at = 0;
    parts.forEach(function (part) { all.set(part, at); at += part.length; });
    return all;
  }
  function enc() {
    var parts = [];
    for (var i = 0; i < arguments.length; i++) {
      var field = arguments[i];
      var bytes = field instanceof Uint8Array ? field : UTF8.encode(String(field));
      var n = bytes.length;
      parts.push(new Uint8Array([n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]), bytes);
    }
    return join(parts);
  }

  /* The hash function that the rules name, with HMAC of RFC 2104. */
  function functions(name) {
    if (name !== 'SHA-256' && name !== 'SM3') { throw new Flawed('FIELD', 'rules.hash'); }
    function H(bytes) { return name === 'SM3' ? root.sm3(bytes) : new Uint8Array(root.sha256.arrayBuffer(bytes)); }
    function keyed(key) {
      var inner = new Uint8Array(64).fill(0x36);
      var outer = new Uint8Array(64).fill(0x5c);
      (key.length > 64 ? H(key) : key).forEach(function (byte, i) { inner[i] ^= byte; outer[i] ^= byte; });
      return function (message) { return H(join([outer, H(join([inner, message]))])); };
    }
    return {
      H: H,
      keyed: keyed,
      doc: function (type, node) { return H(enc('spm-draw/1/doc', type, UTF8.encode(Json.write(node)))); }
    };
  }

  function entries(text) {
    if (text === '') { return []; }
    if (text[text.length - 1] !== '\n') { throw new Flawed('ENTRIES_FORM', '最后一行没有换行'); }
    var before = '';
    return text.slice(0, -1).split('\n').map(function (line, i) {
      var match = LINE.exec(line);
      if (!match || match[1] <= before) { throw new Flawed('ENTRIES_FORM', '第 ' + (i + 1) + ' 行'); }
      before = match[1];
      return { id: match[1], chances: Number(match[2]), stratum: match[3], subject: match[4] };
    });
  }

  function leaf(drawId, e) { return enc('spm-draw/1/entry', drawId, e.id, e.chances, e.stratum, raw(e.subject)); }

  async function treeRoot(fn, list, leafOf, told) {
    var zero = new Uint8Array([0]);
    var one = new Uint8Array([1]);
    var level = [];
    for (var i = 0; i < list.length; i++) {
      level.push(fn.H(join([zero, leafOf(list[i])])));
      if (i % STEP === STEP - 1) { told(i / list.length / 2); await pause(); }
    }
    if (level.length === 0) { return fn.H(new Uint8Array(0)); }
    while (level.length > 1) {
      var above = [];
      for (var k = 0; k < level.length; k += 2) {
        above.push(k + 1 < level.length ? fn.H(join([one, level[k], level[k + 1]])) : level[k]);
      }
      level = above;
      if (level.length > STEP) { await pause(); }
    }
    return level[0];
  }

  async function ranking(fn, list, seed, told) {
    var seal = fn.keyed(seed);
    var ranked = [];
    for (var i = 0; i < list.length; i++) {
      var best = '';
      var chance = 0;
      for (var k = 1; k <= list[i].chances; k++) {
        var ticket = hex(seal(enc('spm-draw/1/ticket', list[i].id, k)));
        if (best === '' || ticket < best) { best = ticket; chance = k; }
      }
      ranked.push({ entry: list[i], ticket: best, chance: chance });
      if (i % STEP === STEP - 1) { told(0.5 + i / list.length / 2); await pause(); }
    }
    ranked.sort(function (a, b) {
      return a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : a.entry.id < b.entry.id ? -1 : 1;
    });
    ranked.forEach(function (place, i) { place.rank = i + 1; });
    return ranked;
  }

  function quota(q, base) {
    if (q.n !== undefined) { return q.n; }
    var whole = q.ratio[0] * base;
    var den = q.ratio[1];
    var share = q.round === 'floor' ? Math.floor(whole / den)
      : q.round === 'ceil' ? Math.floor((whole + den - 1) / den) : Math.floor((2 * whole + den) / (2 * den));
    if (q.min !== undefined) { share = Math.max(share, q.min); }
    return q.max === undefined ? share : Math.min(share, q.max);
  }
  function admits(tier, entry) { return tier.strata.length === 0 || tier.strata.indexOf(entry.stratum) >= 0; }
  function shown(place) { return { rank: place.rank, entry_id: place.entry.id, chance: place.chance, ticket: place.ticket }; }

  function winners(rules, list, ranked) {
    var taken = new Set();
    var tiers = rules.tiers.map(function (tier) {
      var base = list.filter(function (entry) { return admits(tier, entry); }).length;
      var wanted = quota(tier.quota, base);
      var won = [];
      for (var i = 0; i < ranked.length && won.length < wanted; i++) {
        if (!taken.has(ranked[i].entry.id) && admits(tier, ranked[i].entry)) {
          taken.add(ranked[i].entry.id);
          won.push(shown(ranked[i]));
        }
      }
      return { id: tier.id, base: base, quota: wanted, unfilled: wanted - won.length, winners: won };
    });
    var rest = ranked.filter(function (place) { return !taken.has(place.entry.id); });
    return { tiers: tiers, alternates: rest.slice(0, rules.alternates).map(shown) };
  }

  /* Registry: links, order, and the records of this draw. */
  function chain(fn, rules, records) {
    records.forEach(function (record, i) {
      var last = records[i - 1];
      var follows = i === 0 ? (record.seq === 0) === (record.prev === NONE)
        : record.prev === last.hash && record.seq === last.seq + 1 && record.at >= last.at;
      var hash = hex(fn.H(enc('spm-draw/1/record', record.seq, record.at, record.type, record.draw_id,
        raw(record.doc), raw(record.prev))));
      if (!follows || hash !== record.hash) { throw new Flawed('REGISTRY', '第 ' + record.seq + ' 条'); }
    });
    var first = records[0];
    var begins = first && ((first.type === 'rules' && first.draw_id === rules.draw_id)
      || (rules.replaces !== '' && first.type === 'void' && first.draw_id === rules.replaces));
    if (!begins) { throw new Flawed('REGISTRY', '缺少规则记录'); }
    if (records.some(function (record) { return record.type === 'void' && record.draw_id === rules.draw_id; })) {
      throw new Flawed('VOID', rules.draw_id);
    }
  }
  function only(records, rules, type, doc) {
    var found = records.filter(function (record) { return record.type === type && record.draw_id === rules.draw_id; });
    if (found.length !== 1 || (doc && found[0].doc !== doc)) { throw new Flawed('REGISTRY', RECORDS[type]); }
    return found[0];
  }

  function events(fn, rules, certificate, ranked, result, records, allowed) {
    var own = records.filter(function (record) { return record.type === 'event' && record.draw_id === rules.draw_id; });
    if (own.length !== certificate.events.length) { throw new Flawed('REGISTRY', '变动记录的数量'); }
    var after = only(records, rules, 'result').seq;
    var last = '';
    certificate.events.forEach(function (event, i) {
      var doc = hex(fn.doc('event', Json.from(event)));
      if (own[i].doc !== doc || own[i].at < event.at || own[i].seq <= after) {
        throw new Flawed('REGISTRY', '第 ' + own[i].seq + ' 条');
      }
      if (event.at < last || !allowed(event)) { throw new Flawed('EVENT', event.entry_id); }
      last = event.at;
    });
  }

  /* Replays forfeits; hears of each whether the rules allow it. */
  function forfeits(rules, ranked, result) {
    var holders = new Map();
    var held = new Set();
    result.tiers.forEach(function (tier, i) {
      tier.winners.forEach(function (won) { holders.set(won.entry_id, rules.tiers[i]); held.add(won.entry_id); });
    });
    return function (event) {
      var tier = holders.get(event.entry_id);
      var next = !tier || tier.replacement !== 'next' ? undefined : ranked.find(function (place) {
        return admits(tier, place.entry) && !held.has(place.entry.id);
      });
      var allowed = tier && tier.id === event.tier
        && rules.forfeit_reasons.indexOf(event.reason) >= 0
        && !(event.reason === 'UNCLAIMED' && event.at <= rules.claim_by)
        && event.replaced_by === (next ? next.entry.id : '');
      if (!allowed) { return false; }
      holders.delete(event.entry_id);
      if (next) { holders.set(next.entry.id, tier); held.add(next.entry.id); }
      return true;
    };
  }

  /**
   * @param certificateText certificate.json
   * @param entriesText entries.csv
   * @param told hears how far it is, 0 to 1
   * @param inspectorsText inspectors.csv of a spot check
   * @returns flaws [{code, where}], empty when all is right, and what was computed
   */
  async function verify(certificateText, entriesText, told, inspectorsText) {
    var flaws = [];
    var answer = { flaws: flaws, computed: null, certificate: null };
    function demand(holds, code, where) { if (!holds) { flaws.push({ code: code, where: where || '' }); } }
    function attempt(step) {
      try { return step(); } catch (e) {
        if (!(e instanceof Flawed)) { flaws.push({ code: 'FIELD', where: '' }); } else { flaws.push(e); }
        return undefined;
      }
    }
    var nodes = attempt(function () { return Json.parse(certificateText); });
    var list = attempt(function () { return entries(entriesText); });
    var people = attempt(function () { return root.DrawTeam.parse(inspectorsText || ''); });
    if (!nodes || !list || !people) { return answer; }
    attempt(function () { root.DrawForm.check(nodes); });
    if (flaws.length > 0) { return answer; }
    var certificate = JSON.parse(certificateText);
    var rules = certificate.rules;
    var said = certificate.commitment;
    var fn = functions(rules.hash);
    answer.certificate = certificate;
    var rulesHash = hex(fn.doc('rules', nodes.get('rules')));
    var commitmentHash = hex(fn.doc('commitment', nodes.get('commitment')));
    demand(said.draw_id === rules.draw_id && said.rules_hash === rulesHash, 'RULES_HASH');
    demand(new Set(list.map(function (e) { return e.subject; })).size === list.length, 'SUBJECT_TWICE');
    var strata = new Map();
    list.forEach(function (e) { strata.set(e.stratum, (strata.get(e.stratum) || 0) + 1); });
    var counted = JSON.stringify(Array.from(strata).sort(function (a, b) { return a[0] < b[0] ? -1 : 1; }));
    var chances = list.reduce(function (sum, e) { return sum + e.chances; }, 0);
    demand(said.entries_count === list.length && said.chances_total === chances
      && JSON.stringify(said.strata) === counted, 'ENTRIES_COUNT');
    var root0 = await treeRoot(fn, list, leaf.bind(null, rules.draw_id), told);
    demand(hex(root0) === said.entries_root, 'ENTRIES_ROOT');
    var checks = rules.kind === 'spotcheck';
    if (checks) {
      var root1 = await treeRoot(fn, people, root.DrawTeam.leaf.bind(null, root.DrawCheck, rules.draw_id), function () {});
      demand(said.inspectors_count === people.length && hex(root1) === said.inspectors_root, 'INSPECTORS');
    }
    var left = said.excluded.reduce(function (sum, pair) { return sum + pair[1]; }, 0);
    demand(said.receipts_issued === said.entries_count + left, 'RECEIPTS');
    attempt(function () { chain(fn, rules, certificate.registry); });
    var E = attempt(function () { return root.DrawForm.entropy(rules, certificate.entropy); });
    if (!E) { return answer; }
    attempt(function () {
      root.DrawForm.times(rules, said, certificate.entropy,
        only(certificate.registry, rules, 'rules', rulesHash),
        only(certificate.registry, rules, 'commitment', commitmentHash),
        only(certificate.registry, rules, 'result'));
    });
    var seed = fn.keyed(raw(commitmentHash))(enc('spm-draw/1/seed', E));
    var ranked = await ranking(fn, list, seed, told);
    var won = winners(rules, list, ranked);
    var result = {
      protocol: 'spm-draw/1', draw_id: rules.draw_id, commitment_hash: commitmentHash,
      entropy_set: certificate.entropy.set, entropy_string: E, seed: hex(seed),
      tiers: won.tiers, alternates: won.alternates
    };
    if (checks) { result.teams = root.DrawTeam.send(root.DrawCheck, fn, seed, rules, people, won.tiers); }
    answer.computed = result;
    demand(Json.write(Json.from(result)) === Json.write(nodes.get('result')), 'RESULT', difference(result, certificate.result));
    attempt(function () { only(certificate.registry, rules, 'result', hex(fn.doc('result', Json.from(result)))); });
    attempt(function () {
      events(fn, rules, certificate, ranked, result, certificate.registry,
        checks ? root.DrawTeam.replay(root.DrawCheck, fn, seed, people, result.teams) : forfeits(rules, ranked, result));
    });
    told(1);
    return answer;
  }

  /* The first place where the computed result is another than the published one. */
  function difference(mine, theirs) {
    if (mine.seed !== theirs.seed) { return '公开号码或名单摘要'; }
    for (var i = 0; i < mine.tiers.length; i++) {
      var other = (theirs.tiers || [])[i];
      if (JSON.stringify(mine.tiers[i].winners) !== JSON.stringify(other && other.winners)) { return mine.tiers[i].id; }
    }
    if (JSON.stringify(mine.teams) !== JSON.stringify(theirs.teams)) { return '检查人员'; }
    return '';
  }

  root.DrawCheck = { verify: verify, functions: functions, enc: enc, hex: hex, raw: raw, join: join, treeRoot: treeRoot };
})(typeof window === 'undefined' ? globalThis : window);
