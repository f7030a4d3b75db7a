import { InvalidStoreUrl } from '../port.js';
import { describeUrl, parseStoreUrl } from './url.js';

describe('the URL of the event store', () => {
  it.each(['esdb', 'kurrentdb'])('%s:// names one node, or the seeds of a cluster', (scheme) => {
    expect(parseStoreUrl(`${scheme}://one`)).toMatchObject({
      hosts: [{ address: 'one', port: 2113 }],
      discover: false,
      tls: true,
    });
    expect(parseStoreUrl(`${scheme}://a:1,b:2,[::1]:3?tls=false`)).toMatchObject({
      hosts: [
        { address: 'a', port: 1 },
        { address: 'b', port: 2 },
        { address: '[::1]', port: 3 },
      ],
      discover: true,
      tls: false,
    });
  });

  it.each(['esdb+discover', 'kurrentdb+discover'])('%s:// asks the host for the cluster', (scheme) => {
    expect(parseStoreUrl(`${scheme}://cluster.example:2113/`)).toMatchObject({ discover: true });
  });

  it('takes percent-encoded credentials', () => {
    expect(parseStoreUrl('esdb://us%40er:p%3A%2Fw%25@host').credentials).toEqual({
      username: 'us@er',
      password: 'p:/w%',
    });
  });

  it('takes the options of the client in any case', () => {
    expect(
      parseStoreUrl(
        'esdb://h?tlsCAFile=%2Fca%20files%2Fca.pem&NODEPREFERENCE=ReadOnlyReplica&gossip_timeout=3&keep-alive-interval=10000' +
          '&defaultDeadline=7000&connectionName=mine&tlsVerifyCert=true&throwOnAppendFailure=true&userCertFile=c&userKeyFile=k',
      ),
    ).toMatchObject({
      caFile: '/ca files/ca.pem',
      nodePreference: 'read_only_replica',
      gossipTimeout: 3,
      keepAliveInterval: 10_000,
      deadlineMs: 7_000,
      connectionName: 'mine',
      certificateFile: 'c',
      keyFile: 'k',
    });
  });

  it.each([
    ['another scheme', 'http://h:2113', /must begin with esdb:\/\//],
    ['no host', 'esdb://', /Host 1/],
    ['a host too many', 'esdb://a,,b', /Host 2/],
    ['a port that is none', 'esdb://a:70000', /Host 1/],
    ['a path', 'esdb://a:1/db', /has a path/],
    ['an unknown option', 'esdb://a?what=1', /Known are tls,/],
    ['an option without a value', 'esdb://a?tls=', /tls in .* has no value/],
    ['no verification', 'esdb://a?tlsVerifyCert=false', /tlsCAFile/],
    ['half a client certificate', 'esdb://a?userCertFile=x', /go together/],
    ['a number that is none', 'esdb://a?gossipTimeout=soon', /gossipTimeout in .* whole number/],
    ['a preference that is none', 'esdb://a?nodePreference=best', /nodePreference in .* must be leader/],
    ['a flag that is none', 'esdb://a?tls=maybe', /tls in .* true or false/],
  ])('refuses %s', (_, url, message) => {
    expect(() => parseStoreUrl(url)).toThrow(message);
    expect(() => parseStoreUrl(url)).toThrow(InvalidStoreUrl);
  });

  it.each([
    'esdb://user:hush@host:notaport',
    'esdb://user:hush:hush@host',
    'esdb://user:hu@sh@host',
    'esdb://user:hu/sh@host',
    'esdb://user:hu?sh=1@host',
    'esdb://user:hu#sh@host',
    'esdb://hush@host',
    'esdb://user:hush%zz@host',
    'esdb://user:hush',
    'esdb://user:hush@host?tlsVerifyCert=false',
    'wss://user:hush@host',
  ])('says what is wrong with %s without repeating the secret', (url) => {
    let message = '';
    try {
      parseStoreUrl(url);
    } catch (error) {
      message = String((error as Error).stack);
    }
    expect(message).toMatch(/event store's URL|tlsVerifyCert/);
    expect(message.split('\n    at ')[0]).not.toMatch(/hush|hu|sh=|user(?!C|K)/);
  });

  it('is described by its hosts alone', () => {
    expect(describeUrl(parseStoreUrl('esdb://user:hush@a:1,b?tls=true'))).toBe('EventStoreDB at a:1, b:2113');
  });
});
