// Would this server pass SPF for this sender?
//   node examples/library/spf.mjs 17.58.0.1 me@example.com [resolver address [port]]
import { checkHost, system, wire } from 'dns-audit';

const [ip = '17.58.0.1', sender = 'me@example.com', address, port = '53'] = process.argv.slice(2);
const resolver = address
  ? wire({ address, port: Number(port), vantage: 'resolver', recursion: true })
  : system();
const { result, lookups } = await checkHost({ ip, sender, helo: 'mail.example.com' }, resolver);
console.log(`${sender} from ${ip}: ${result}, ${lookups} lookups`);
