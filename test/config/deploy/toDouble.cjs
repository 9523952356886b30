// Preloaded into the official tools by the rehearsal: whatever they send by HTTPS goes to the double on loopback instead.
'use strict'
const http = require('node:http')
const https = require('node:https')

const port = Number(process.env.DEPLOY_DOUBLE_PORT)
https.request = function request(...given) {
  const called = given.find((one) => typeof one === 'function')
  const url = typeof given[0] === 'string' || given[0] instanceof URL ? new URL(given[0]) : undefined
  const options = { ...(url ? { hostname: url.hostname, path: url.pathname + url.search } : {}), ...given.find((one) => one !== null && typeof one === 'object' && !(one instanceof URL)) }
  const host = options.hostname || options.host
  return http.request({ method: options.method, path: options.path, headers: { ...options.headers, 'x-real-host': host }, host: '127.0.0.1', port }, called)
}
https.get = (...given) => https.request(...given).end()
