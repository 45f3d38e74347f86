/** The sentence by which a function refuses its arguments, with ordinary spaces so that tests stay readable. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Error && error.name === 'Error') return error.message.replace(/\u00a0/g, ' ');
    throw error;
  }
  throw new Error('The function accepted what it should refuse.');
}
