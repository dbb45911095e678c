import path from 'node:path';

/**
 * What to call k8sport with, and where it then writes its reports. Each argument is one word, whatever is in it: no shell reads them.
 * @throws Error for a format that needs a file and has none.
 */
export function reportsOf({ formats, options, paths }, temporary) {
  const files = { json: path.join(temporary, 'k8sport.json'), sarif: path.join(temporary, 'k8sport.sarif') };
  const asked = [];
  for (const format of formats) {
    if (format.includes('=')) asked.push(format);
    else if (format === 'github' || format === 'markdown') files[format] = path.join(temporary, `k8sport.${format}`);
    else throw new Error(`formats: \`${format}\` needs a file, as in ${format}=k8sport.${format}`);
  }
  const written = [...Object.entries(files).map(([name, file]) => `${name}=${file}`), ...asked];
  return { ...files, words: ['check', ...['pretty', ...written].map((format) => `--format=${format}`), ...options, '--', ...paths] };
}
