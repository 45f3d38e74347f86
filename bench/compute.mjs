// 2. One semester of averages, the compensation and the progression of a class, beside what users would take instead.
import { makeClass, SIZES } from './class.mjs';
import { interleaved, median, mega, ms, times } from './measure.mjs';
import { presentPeers, startPeer } from './peers.mjs';

export async function measureComputing({ quick }) {
  console.log('\n2. Computing a semester: averages, compensation, progression');
  const peers = await presentPeers();
  const sizes = quick ? SIZES.filter((size) => size <= 2000) : SIZES;
  const found = [];
  for (const size of sizes) {
    const given = { ...makeClass(size), rounded: true };
    const able = peers.filter(({ most, mostQuick }) => size <= (quick ? (mostQuick ?? most) : most));
    found.push(...(await measureSize(size, able, given, size > 2000 ? 7 : quick ? 9 : 25)));
  }
  return found;
}

async function measureSize(size, peers, given, rounds) {
  const started = [];
  const turns = {};
  for (const { name, label } of peers) {
    try {
      const peer = await startPeer(name, given);
      const parts = [];
      started.push({ name, label, peer, parts });
      turns[name] = async () => {
        if (parts.length === 1) await peer.ask('warm');
        const [averages, codes] = await peer.ask(parts.length === 0 ? 'once' : 'turn');
        parts.push([averages, codes]);
        return averages + codes;
      };
    } catch (error) {
      console.log(`   (${label}, ${size} students: skipped, ${error.message})`);
    }
  }
  try {
    const whole = await interleaved(turns, rounds);
    const rows = [];
    for (const { name, label, peer, parts } of started) {
      const memory = await peer.ask('memory');
      const averages = median(parts.slice(1).map(([first]) => first));
      rows.push({ size, name, label, ...whole[name], averages, ...memory });
    }
    const ours = rows.find(({ name }) => name === 'juryBut');
    for (const row of rows)
      console.log(
        `   ${String(size).padStart(6)} students  ${row.label.padEnd(30)} ${ms(row.median).padStart(10)}  ${times(row.median / ours.median).padStart(8)} Jury BUT  memory ${mega(row.process)}`,
      );
    return rows;
  } finally {
    for (const { peer } of started) await peer.close();
  }
}
