// Preloaded into clasp by push.test.ts: every https request goes to a server of this machine instead (its port in JURY_BUT_LOOPBACK).
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const port = Number(process.env.JURY_BUT_LOOPBACK);
https.request = (...args) => {
  const [first, second] = args;
  const callback = args.find((arg) => typeof arg === 'function');
  const url = typeof first === 'string' || first instanceof URL ? new URL(first) : null;
  const options = url ? { path: url.pathname + url.search, ...(typeof second === 'object' ? second : {}) } : first;
  const { path, method, headers } = options;
  return http.request({ host: '127.0.0.1', port, path, method, headers }, callback);
};
https.get = (...args) => {
  const request = https.request(...args);
  request.end();
  return request;
};
syncBuiltinESMExports();
