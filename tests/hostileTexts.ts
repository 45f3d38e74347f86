/** Texts that a spreadsheet would compute if it could: every way out is tried with all of them (OWASP, « CSV Injection »). */
export const HOSTILE_TEXTS: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://x")',
  '+cmd',
  '-2+3',
  '-',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
];
