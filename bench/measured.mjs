// Runs a program in this process and says on stderr how much memory it took at most.
import { pathToFileURL } from 'node:url';

process.on('exit', () => process.stderr.write(`maxrss ${process.resourceUsage().maxRSS}\n`));
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1]).href);
