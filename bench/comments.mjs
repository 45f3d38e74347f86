// What figures do not say by themselves in docs/performance.md: where the time goes, what was tried, what is left.

export const COMMENTS = {
  loading: `Where the time goes: V8 reads every function of a script before it runs the first, at about 20 to 25 ns a byte, and our cells are some 80 kB. The panel, six
times that, sleeps in a comment and costs 0.2 ms (decision 0009). Exports are a plain object, which saves esbuild's getters (0.1 ms). Tried, and not kept:
names shortened (0.3 ms less, but the file must stay readable by whoever installs it), functions at the top level or in a block instead of one function
(no gain), Latin-1 text only (no gain). What would reach the target inside the isolate, letting the cells sleep too, would tie every average to \`eval\`: refused (decision 0009).

Of the first call, two thirds of a millisecond go to compiling some thirty functions, whatever the class, and 7 µs to each student while V8 still
interprets; on a busy machine its compiler, at work on another core, takes a millisecond more. Garbage of making the arguments is collected before.`,
  computing: `Where the time went: first, a profile showed the mean of each UE turning each mark into a whole number once for each UE, and each decision making a set of
its articles. Then it showed garbage: 8.5 kB for a student in \`COMPENSATE\`, of decisions whose reasons no cell shows, and every row copied to be read. Now a mark becomes a whole
number once, in one buffer for the class, where it is checked too, and the means of all UE are taken in one loop, whose weights are known before the class; a row of numbers is taken as it is; \`COMPENSATE\` asks for codes without reasons, by
the very rule that the decisions apply, the same to the last bit (properties of the tests); out of S5 an answer of \`PROGRESSION\` hangs on how many RCUE are reached and on the
lowest as it is shown, so it is written once for all the students of a class who have these figures (a property: each is answered as alone). V8 also made an object of each
average on its way to another function, where its type was a number or nothing: it no longer is. A student of a class of 20 000 leaves 0.7 kB where it was 2.3 kB.
A line with an absence or a hole is read and weighed UE by UE: a class of 150 where one mark in twelve is one takes 0.2 ms where one of numbers takes 0.03.
Each peer is warmed for a second before the rounds (V8 compiles what is hot, LibreOffice fills its caches); in a round each, having
waited for the others, computes for 50 ms without being timed (V8 gives the memory of a process that waits back: ours took up to twice its time after one computation alone), then again for 50 ms,
which the clock of LibreOffice asks; what a run leaves is collected before the next, as a call of Apps
Script begins with an empty heap. A caution for who measures: in a context made by Node's \`vm\`, each \`Math\` is asked of the sandbox, and all of this takes five times as long;
Apps Script has no such sandbox, so we run in the main context.`,
  thresholds: `LibreOffice compares and rounds numbers that nearly agree as if they did: right on all of these. HyperFormula does so when it compares, not in \`ROUND\`. The others
compare binary fractions: a sum that should be 10 is 9.999 999 999 999 998, and 9.995 rounds to 9.99.`,
  typing: `Calls do not depend on the class, each being for a whole block. Where the time went, in the spreadsheet of the page and not in ours: syntax trees were kept for 5 000
formulas and read again beyond, both branches of each IF were computed, the rule of every cell of a sheet was checked again for one mark, what formulas read was looked for
and indexed again, twice, at each calculation, and each cell of a sheet had a formula of its own for each colour that it may take (preview/univerPatch.cjs, preview/engine):
a colour is now computed for the cells that are drawn. 150 students took 11 s for a mark, and 500 could not be made. The page computes a whole block again for
one mark, and waits a moment after an entry before it does; Google's own spreadsheet was not measured.`,
  generating: `Calls do not depend on the class either; cells do. Nothing is remembered between two executions: each step asks again where everything stands (names and
heads of the sheets), then reads of its own sheet what it compares, no mark and nothing that a formula spills; the two verifications and preparations compare
every sheet. Reading each sheet whole, values and formulas, took 1 071 657 cells and 121 s of model for 150 students (decision 0005).`,
};
