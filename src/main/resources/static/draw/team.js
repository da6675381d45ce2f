/* Spot checks: who may be sent, who is, and who comes for whom (spm-draw/1, sections 5.6, 8.1 and 8.2). */
(function (root) {
  'use strict';
  var Flawed = root.DrawJson.Flawed;
  var INSPECTOR = /^[0-9A-Za-z_-]{1,40}$/;
  var ENTRY = /^[0-9A-Z-]{6,40}$/;

  function ascending(ids) { return ids.every(function (id, i) { return i === 0 || ids[i - 1] < id; }); }

  /** The published file: one line for each inspector, with the objects that this person must not be sent to. */
  function parse(text) {
    if (text === '') { return []; }
    function fail(line) { throw new Flawed('INSPECTORS', '检查人员名单第 ' + line + ' 行'); }
    if (text[text.length - 1] !== '\n') { fail('最后一'); }
    var list = text.slice(0, -1).split('\n').map(function (line, i) {
      var comma = line.indexOf(',');
      var id = line.slice(0, Math.max(0, comma));
      var recused = line.slice(comma + 1) === '' ? [] : line.slice(comma + 1).split(';');
      var good = comma >= 0 && INSPECTOR.test(id) && ascending(recused)
        && recused.every(function (entry) { return ENTRY.test(entry); });
      if (!good) { fail(i + 1); }
      return { id: id, recused: recused };
    });
    if (!ascending(list.map(function (one) { return one.id; }))) { fail('顺序不对：某'); }
    return list;
  }

  function leaf(C, drawId, one) {
    return C.enc.apply(null, ['spm-draw/1/inspector', drawId, one.id, one.recused.length].concat(one.recused));
  }

  /** For each object in the order of the result: the least burdened first, then by lot. */
  function send(C, fn, seed, rules, inspectors, tiers) {
    var seal = fn.keyed(seed);
    var load = new Map();
    var teams = [];
    tiers.forEach(function (tier) {
      tier.winners.forEach(function (won) {
        var candidates = inspectors.filter(function (one) { return one.recused.indexOf(won.entry_id) < 0; });
        var ranked = candidates.map(function (one) {
          return { id: one.id, load: load.get(one.id) || 0, ticket: ticket(C, seal, won.entry_id, one.id) };
        }).sort(function (a, b) { return a.load - b.load || order(a.ticket, b.ticket) || order(a.id, b.id); });
        var sent = ranked.slice(0, rules.team_size).map(function (one) { return one.id; });
        sent.forEach(function (id) { load.set(id, (load.get(id) || 0) + 1); });
        teams.push({ entry_id: won.entry_id, inspectors: sent });
      });
    });
    return teams;
  }
  function order(a, b) { return a < b ? -1 : a > b ? 1 : 0; }
  function ticket(C, seal, entryId, id) { return C.hex(seal(C.enc('spm-draw/1/match', entryId, id))); }

  /** Replays substitutes; hears of each whether the rules allow it. */
  function replay(C, fn, seed, inspectors, teams) {
    var seal = fn.keyed(seed);
    var now = new Map();
    var ever = new Map();
    teams.forEach(function (team) {
      now.set(team.entry_id, team.inspectors.slice());
      ever.set(team.entry_id, team.inspectors.slice());
    });
    return function (event) {
      var team = now.get(event.entry_id) || [];
      var sent = ever.get(event.entry_id) || [];
      var free = inspectors.filter(function (one) {
        return one.recused.indexOf(event.entry_id) < 0 && sent.indexOf(one.id) < 0;
      }).map(function (one) { return { id: one.id, ticket: ticket(C, seal, event.entry_id, one.id) }; })
        .sort(function (a, b) { return order(a.ticket, b.ticket) || order(a.id, b.id); });
      var next = free.length === 0 ? '' : free[0].id;
      var place = team.indexOf(event.inspector_id);
      if (place < 0 || event.replaced_by !== next || (event.reason !== 'ABSENT' && event.reason !== 'CONFLICT')) {
        return false;
      }
      team.splice(place, 1);
      if (next) { team.push(next); sent.push(next); }
      return true;
    };
  }

  root.DrawTeam = { parse: parse, leaf: leaf, send: send, replay: replay };
})(typeof window === 'undefined' ? globalThis : window);
