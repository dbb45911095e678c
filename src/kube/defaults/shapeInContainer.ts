const container = /^(?:.*\.)?(?:initC|ephemeralC|c)ontainers\[\]\./;

/** The shape of a field of a container, from the container: `ports[].protocol`; undefined for other fields. */
export function shapeInContainer(shape: string): string | undefined {
  const [start] = container.exec(shape) ?? [];
  return start === undefined ? undefined : shape.slice(start.length);
}
