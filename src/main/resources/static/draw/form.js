/* What documents of spm-draw/1 must look like, which numbers can be, and in which order things must have happened. */
(function (root) {
  'use strict';
  var Flawed = root.DrawJson.Flawed;
  var TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/;
  var HASH = /^[0-9a-f]{64}$/;
  var DRAW = /^[0-9A-Z-]{6,60}$/;
  var REASONS = ['DUPLICATE', 'FRAUD', 'INCOMPLETE', 'MINOR', 'STAFF', 'WITHDRAWN'];
  var HOUR = 3600 * 1000;

  function fail(where) { throw new Flawed('FIELD', where); }
  function get(map, key, where) {
    if (!(map instanceof Map) || !map.has(key)) { fail(where + '.' + key); }
    return map.get(key);
  }
  function text(map, key, where, shape) {
    var value = get(map, key, where);
    if (typeof value !== 'string' || (shape && !shape.test(value))) { fail(where + '.' + key); }
    return value;
  }
  function time(map, key, where) {
    var value = text(map, key, where, TIME);
    if (isNaN(Date.parse(value))) { fail(where + '.' + key); }
    return Date.parse(value);
  }
  function whole(map, key, where, least) {
    var value = get(map, key, where);
    if (typeof value !== 'number' || value < least) { fail(where + '.' + key); }
    return value;
  }
  function list(map, key, where) {
    var value = get(map, key, where);
    if (!Array.isArray(value)) { fail(where + '.' + key); }
    return value;
  }
  function exactly(map, keys, where) {
    map.forEach(function (_, key) { if (keys.indexOf(key) < 0) { fail(where + '.' + key); } });
  }
  function unique(values, where) { if (new Set(values).size !== values.length) { fail(where); } }

  function choices(from, count) {
    var ways = BigInt(1);
    for (var i = 0; i < count; i++) { ways = ways * BigInt(from - i) / BigInt(i + 1); }
    return ways;
  }
  function outcomes(source) {
    var format = text(source, 'format', 'source', /^(set|seq|dec|hex)$/);
    if (format === 'dec') { return BigInt(1); }
    if (format === 'hex') {
      var known = ['drand-quicknet', 'drand-default', 'nist-2.0'].indexOf(text(source, 'beacon', 'source')) >= 0;
      return known ? BigInt(1) << BigInt(8 * whole(source, 'bytes', 'source', 1)) : BigInt(1);
    }
    var span = whole(source, 'max', 'source', whole(source, 'min', 'source', 0)) - source.get('min') + 1;
    var count = whole(source, 'count', 'source', 1);
    if (format === 'set' && count > span) { fail('source.count'); }
    return format === 'set' ? choices(span, count) : BigInt(span) ** BigInt(count);
  }
  function sources(rules, key) {
    var all = list(rules, key, 'rules');
    unique(all.map(function (source) {
      text(source, 'name', 'source');
      text(source, 'where', 'source');
      return text(source, 'id', 'source', /^[a-z0-9-]{1,40}$/);
    }), 'rules.' + key);
    var product = all.reduce(function (ways, source) { return ways * outcomes(source); }, BigInt(1));
    if (product < BigInt(1) << BigInt(64)) { throw new Flawed('ENTROPY_BITS'); }
    return all.map(function (source) { return time(source, 'at', 'source'); });
  }
  function tier(one) {
    if (text(one, 'id', 'tiers') === '') { fail('tiers.id'); }
    text(one, 'name', 'tiers');
    text(one, 'replacement', 'tiers', /^(next|none)$/);
    var strata = list(one, 'strata', 'tiers');
    unique(strata, 'tiers.strata');
    strata.forEach(function (code) { if (!/^[0-9A-Za-z_-]{0,32}$/.test(code)) { fail('tiers.strata'); } });
    var quota = get(one, 'quota', 'tiers');
    if (quota.has('n')) {
      whole(quota, 'n', 'quota', 0);
      exactly(quota, ['n'], 'quota');
      return one.get('id');
    }
    var ratio = list(quota, 'ratio', 'quota');
    if (ratio.length !== 2 || !(ratio[0] >= 0) || !(ratio[1] >= 1)) { fail('quota.ratio'); }
    text(quota, 'round', 'quota', /^(floor|ceil|half_up)$/);
    ['min', 'max'].forEach(function (key) { if (quota.has(key)) { whole(quota, key, 'quota', 0); } });
    exactly(quota, ['ratio', 'round', 'min', 'max'], 'quota');
    return one.get('id');
  }

  function checkRules(rules) {
    root.DrawJson.write(rules);
    text(rules, 'protocol', 'rules', /^spm-draw\/1$/);
    text(rules, 'draw_id', 'rules', DRAW);
    var checks = text(rules, 'kind', 'rules', /^(prize|spotcheck)$/) === 'spotcheck';
    if (checks) { whole(rules, 'team_size', 'rules', 2); }
    text(rules, 'title', 'rules');
    text(rules, 'hash', 'rules', /^(SHA-256|SM3)$/);
    text(rules, 'replaces', 'rules', /^([0-9A-Z-]{6,60})?$/);
    whole(rules, 'alternates', 'rules', 0);
    time(rules, 'claim_by', 'rules');
    unique(list(rules, 'forfeit_reasons', 'rules'), 'rules.forfeit_reasons');
    var key = get(rules, 'receipt_key', 'rules');
    text(key, 'public', 'receipt_key', text(key, 'alg', 'receipt_key', /^(Ed25519|SM2)$/) === 'SM2' ? /^[0-9a-f]{128}$/ : HASH);
    unique(list(rules, 'tiers', 'rules').map(tier), 'rules.tiers');
    var open = time(rules, 'entry_open', 'rules');
    var close = time(rules, 'entry_close', 'rules');
    var deadline = time(rules, 'entropy_deadline', 'rules');
    var first = sources(rules, 'sources');
    var second = sources(rules, 'fallback');
    if (open >= close || time(rules, 'commit_by', 'rules') < close
      || !first.every(function (at) { return at < deadline; })
      || !second.every(function (at) { return at > deadline; })) { throw new Flawed('TIMES', 'rules'); }
  }

  function pairs(map, key) {
    var before = null;
    list(map, key, 'commitment').forEach(function (pair) {
      var fits = Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && typeof pair[1] === 'number'
        && pair[1] >= 0 && (before === null || before < pair[0]);
      if (!fits || (key === 'excluded' && REASONS.indexOf(pair[0]) < 0)) { fail('commitment.' + key); }
      before = pair[0];
    });
  }
  function checkCommitment(bound, checks) {
    root.DrawJson.write(bound);
    text(bound, 'protocol', 'commitment', /^spm-draw\/1$/);
    text(bound, 'draw_id', 'commitment', DRAW);
    ['rules_hash', 'entries_root'].forEach(function (key) { text(bound, key, 'commitment', HASH); });
    ['entries_count', 'chances_total', 'receipts_issued'].forEach(function (key) { whole(bound, key, 'commitment', 0); });
    ['closed_at', 'committed_at'].forEach(function (key) { time(bound, key, 'commitment'); });
    pairs(bound, 'strata');
    pairs(bound, 'excluded');
    if (checks) {
      text(bound, 'inspectors_root', 'commitment', HASH);
      whole(bound, 'inspectors_count', 'commitment', 0);
    }
    exactly(bound, ['protocol', 'draw_id', 'rules_hash', 'entries_root', 'entries_count', 'chances_total', 'strata',
      'receipts_issued', 'excluded', 'closed_at', 'committed_at']
      .concat(checks ? ['inspectors_root', 'inspectors_count'] : []), 'commitment');
  }

  /** @throws Flawed naming the field that is not as the protocol wants it */
  function check(certificate) {
    text(certificate, 'protocol', 'certificate', /^spm-draw\/1$/);
    checkRules(get(certificate, 'rules', 'certificate'));
    var checks = certificate.get('rules').get('kind') === 'spotcheck';
    checkCommitment(get(certificate, 'commitment', 'certificate'), checks);
    ['entropy', 'result'].forEach(function (key) { root.DrawJson.write(get(certificate, key, 'certificate')); });
    list(certificate, 'events', 'certificate').forEach(function (event) {
      root.DrawJson.write(event);
      text(event, 'type', 'event', checks ? /^substitute$/ : /^forfeit$/);
      var about = checks ? 'inspector_id' : 'tier';
      [about, 'entry_id', 'reason', 'replaced_by'].forEach(function (key) { text(event, key, 'event'); });
      text(event, 'evidence_hash', 'event', HASH);
      time(event, 'at', 'event');
      exactly(event, ['type', about, 'entry_id', 'reason', 'at', 'evidence_hash', 'replaced_by'], 'event');
    });
    list(certificate, 'registry', 'certificate').forEach(function (record) {
      root.DrawJson.write(record);
      whole(record, 'seq', 'registry', 0);
      time(record, 'at', 'registry');
      text(record, 'type', 'registry', /^(rules|commitment|result|event|void|other)$/);
      text(record, 'draw_id', 'registry', /^([0-9A-Z-]{6,60})?$/);
      ['doc', 'prev', 'hash'].forEach(function (key) { text(record, key, 'registry', HASH); });
      exactly(record, ['seq', 'at', 'type', 'draw_id', 'doc', 'prev', 'hash'], 'registry');
    });
  }

  function body(source, value) {
    if (source.format === 'dec' || source.format === 'hex') {
      var shape = source.format === 'hex' ? '^[0-9a-f]{' + 2 * source.bytes + '}$'
        : source.digits === 0 ? '^(0|[1-9][0-9]*)$' : '^(0|[1-9][0-9]*)\\.[0-9]{' + source.digits + '}$';
      if (typeof value !== 'string' || !new RegExp(shape).test(value)) { throw new Flawed('NUMBERS', source.name); }
      return value;
    }
    var fits = Array.isArray(value) && value.length === source.count && value.every(function (n, i) {
      return Number.isInteger(n) && n >= source.min && n <= source.max
        && (source.format === 'seq' || i === 0 || value[i - 1] < n);
    });
    if (!fits) { throw new Flawed('NUMBERS', source.name); }
    return value.map(function (n) { return n + '.'; }).join('');
  }

  /** Randomness of drand is the SHA-256 of the signature of the round that the announced hour fixes. */
  function beacon(source, value) {
    var chain = { 'drand-quicknet': [1692803367, 3], 'drand-default': [1595431050, 30] }[source.beacon];
    if (source.format !== 'hex' || !chain) { return; }
    var round = Math.floor((Date.parse(source.at) / 1000 - chain[0]) / chain[1]) + 1;
    var signed = /^([0-9a-f]{2})+$/.test(value.signature)
      && root.sha256(new Uint8Array(value.signature.match(/../g).map(function (two) { return parseInt(two, 16); })));
    if (value.round !== round || signed !== value.value) { throw new Flawed('NUMBERS', source.name); }
  }

  /** The string E of section 6. */
  function entropy(rules, said) {
    if (said.set !== 'primary' && said.set !== 'fallback') { fail('entropy.set'); }
    var all = said.set === 'fallback' ? rules.fallback : rules.sources;
    if (!Array.isArray(said.values) || said.values.length !== all.length) { throw new Flawed('NUMBERS', ''); }
    return all.map(function (source, i) {
      var value = said.values[i];
      if (value.id !== source.id) { throw new Flawed('NUMBERS', source.name); }
      if (!TIME.test(value.observed_at) || value.observed_at <= source.at) { throw new Flawed('TIMES', source.name); }
      beacon(source, value);
      return source.id + '=' + body(source, value.value) + '/';
    }).join('');
  }

  /** What came before what (section 12, point 3); texts of one form and one offset compare like times. */
  function times(rules, said, numbers, announced, committed, result) {
    var first = Math.min.apply(null, rules.sources.map(function (source) { return Date.parse(source.at); }));
    var latest = first - HOUR;
    var inTime = announced.at <= rules.entry_open && rules.entry_close <= said.closed_at
      && said.closed_at <= said.committed_at && said.committed_at <= rules.commit_by
      && Date.parse(said.committed_at) <= latest && committed.at >= said.committed_at
      && Date.parse(committed.at) <= latest;
    if (!inTime) { throw new Flawed('TIMES', '承诺'); }
    if (numbers.values.some(function (value) { return value.observed_at > result.at; })) {
      throw new Flawed('TIMES', '结果');
    }
  }

  root.DrawForm = { check: check, entropy: entropy, times: times };
})(typeof window === 'undefined' ? globalThis : window);
