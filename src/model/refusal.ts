/** Says why a change is not made; caught by whoever asked for it, never shown as a crash. */
export class Refusal extends Error {
  override name = 'Refusal';
}
