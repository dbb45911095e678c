/** Whether objects that name these namespaces may end up in the same one: an object that names none goes where it is applied. */
export function mayShareNamespace(one: string, other: string): boolean {
  return one === other || one === '' || other === '';
}
