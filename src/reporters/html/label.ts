/** What a category or an allowance is called in front of people: `pull policy`. */
export function label(id: string): string {
  return id.replaceAll('-', ' ');
}
