-- Posts the lines of a file, each once and in order: a bearer token, a tab, a body. Tells its figures as JSON.

local lines, asked = {}, 0

function init(arguments)
   for line in io.lines(arguments[1]) do
      lines[#lines + 1] = line
   end
   wrk.headers["Content-Type"] = "application/json"
   wrk.headers["Sync-Protocol"] = arguments[2]
end

function request()
   local line = lines[math.max(asked - 1, 0) % #lines + 1] -- the first one wrk asks for on trial, and sends nothing
   asked = asked + 1
   local token, body = line:match("^(%S+)\t(.*)$")
   wrk.headers["Authorization"] = "Bearer " .. token
   return wrk.format("POST", nil, nil, body)
end

function done(summary, latency)
   local e = summary.errors
   print(string.format(
      '{"answered": %d, "seconds": %.6f, "errors": %d, "p99": %.3f}',
      summary.requests, summary.duration / 1e6, e.connect + e.read + e.write + e.status + e.timeout,
      latency:percentile(99) / 1000
   ))
end
