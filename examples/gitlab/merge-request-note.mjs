/**
 * node merge-request-note.mjs FILE STATUS: keeps one note on the merge request of this pipeline, with the text of FILE.
 * A note is written first when the audit fails (STATUS 1). After that, every run updates it, but a run that could not
 * look everything up (3) leaves a note on what is wrong as it is. The note is known again by its first line and its
 * author, so that nobody can have another one overwritten.
 * Needs Node alone. The token goes to this GitLab only.
 */
import { readFileSync } from 'node:fs';

const [file = '', status = ''] = process.argv.slice(2);
const {
  CI_API_V4_URL: api = '',
  CI_JOB_NAME: job = 'mail-dns',
  CI_JOB_URL: jobUrl = '',
  CI_MERGE_REQUEST_IID: iid = '',
  CI_MERGE_REQUEST_PROJECT_ID: project = '',
  CI_PIPELINE_ID: pipeline = '0',
  DNS_AUDIT_GITLAB_TOKEN: token = '',
} = process.env;

/** GitLab takes 1,000,000 characters. */
const longest = 900_000;
const mostPages = 50;

/** Each job has a note of its own. */
const key = job
  .toLowerCase()
  .replace(/[^a-z0-9.-]+/g, '-')
  .slice(0, 40);
const marker =
  /^<!-- dns-audit:gitlab key=([a-z0-9.-]{1,40}) pipeline=(\d{1,15}) status=(\d) -->\r?\n/;

const say = (text) => process.stdout.write(`Note: ${text}\n`);

/** A proxy's page, or half an answer, is none of GitLab's. */
const readJson = (response) =>
  response.json().catch(() => {
    throw new Error("GitLab's answer can't be read");
  });

/** Sends a request, and again if GitLab is busy. What GitLab says about a failure is not printed: it may repeat a stranger's text. */
const request = async (method, path, body) => {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(`${api}${path}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
      headers: { 'private-token': token, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.ok) return response.status === 204 ? undefined : await readJson(response);
    const again = response.status === 429 || (response.status >= 500 && method !== 'POST');
    if (!again || attempt === 3) {
      const why =
        response.status === 401 || response.status === 403
          ? ': DNS_AUDIT_GITLAB_TOKEN needs the scope api and the role Reporter in this project'
          : '';
      throw new Error(`GitLab answered ${response.status} to ${method}${why}`);
    }
    await new Promise((done) => setTimeout(done, 1000 * attempt));
  }
};

const notes = `/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(iid)}/notes`;

/** Our notes, the oldest first. */
const findNotes = async () => {
  const me = await request('GET', '/user');
  if (!Number.isSafeInteger(me?.id)) throw new Error('GitLab did not say whose token it is');
  const own = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const all = await request(
      'GET',
      `${notes}?sort=asc&order_by=created_at&per_page=100&page=${page}`,
    );
    if (!Array.isArray(all)) throw new Error("GitLab's answer is no list of notes");
    for (const { id, body, author, system } of all.filter((one) => one !== null)) {
      const match = marker.exec(body);
      if (match?.[1] === key && author?.id === me.id && !system)
        own.push({ id, body, pipeline: Number(match[2]), status: match[3] });
    }
    if (all.length < 100) break;
  }
  return own;
};

/** A line that begins with a slash would be a command to GitLab ("quick action"). */
const noCommands = (text) => text.replace(/^([^\S\n]*)\//gm, '$1\\/');

const compose = () => {
  const text = noCommands(readFileSync(file, 'utf8'));
  const shown =
    text.length <= longest
      ? text
      : `The report is too long for a note. It is in the job's artifacts: ${jobUrl}\n`;
  return `<!-- dns-audit:gitlab key=${key} pipeline=${pipeline} status=${status} -->\n${shown}`;
};

/** The same, whatever pipeline wrote it. */
const isSame = (one, other) => one.replace(marker, '').trim() === other.replace(marker, '').trim();

const write = async () => {
  const body = compose();
  const [first] = await findNotes();
  if (first === undefined) {
    // 0: nothing is wrong. 3: nothing is known to be wrong.
    if (status !== '1') return say('none is needed.');
    const made = await request('POST', notes, { body });
    // Two pipelines at once: the older note stays.
    const [oldest] = await findNotes();
    if (oldest !== undefined && oldest.id !== made.id)
      await request('DELETE', `${notes}/${made.id}`);
    return say('written.');
  }
  if (first.pipeline > Number(pipeline)) return say('a later pipeline has written it already.');
  if (status === '3' && first.status === '1')
    return say('left as it is, because this run could not look everything up.');
  if (isSame(first.body, body)) return say('unchanged.');
  await request('PUT', `${notes}/${first.id}`, { body });
  return say('updated.');
};

if (iid === '') say('this is no merge request.');
else if (token === '') say('none, because the CI/CD variable DNS_AUDIT_GITLAB_TOKEN is not set.');
else if (!['0', '1', '3'].includes(status)) say('none, because the audit did not come to its end.');
else
  await write().catch((error) => {
    say(`${error instanceof Error ? error.message : 'failed'}.`);
    process.exitCode = 1;
  });
