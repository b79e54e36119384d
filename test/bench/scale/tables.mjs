const fixed = (value, digits = 1) => value.toFixed(digits);

/** Lines of a Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

/** What each server took for an operation. */
export function figures({ connections }, statements) {
  const head = [
    'server',
    'connections',
    'p50 ms',
    'p99 ms',
    'answers/s',
    'CPU ms',
    'x limit',
    'RSS MB',
    'statements',
  ];
  const rows = Object.entries(connections).flatMap(([count, servers]) =>
    Object.entries(servers).map(([name, each]) => [
      ...[
        name,
        count,
        fixed(each.p50, 2),
        fixed(each.p99, 1),
        fixed(each.perSecond, 0),
        fixed(each.cpuMs, 2),
      ],
      `${fixed(each.p50 / servers.limit.p50, 2)}x`,
      fixed(each.rssMb, 0),
      statements[name]
        ? `${statements[name].statements} in ${statements[name].transactions} transactions`
        : '',
    ]),
  );
  return table(head, rows);
}

export function goalsTable(goals) {
  const rows = goals.map(({ what, value, low, high, goal, atMost, reached }) => [
    what,
    fixed(value, value >= 20 ? 0 : 2),
    low === high ? '' : `${fixed(low, 2)} - ${fixed(high, 2)}`,
    `${atMost ? '<=' : '>='} ${goal}`,
    reached ? 'reached' : '**not reached**',
  ]);
  return table(['goal', 'measured', 'over the rounds', 'wanted', ''], rows);
}
