-- wrk asks for the paths in turn, as a browser does; ready-made pages if the first argument is "ready".
local requests, at = {}, 0

function init(args)
   local headers = { ["Accept-Encoding"] = "gzip, deflate, br, zstd", ["Accept-Language"] = "id" }
   if args[1] == "ready" then headers["X-Ready-Made"] = "1" end
   for number = 2, #args do
      requests[number - 1] = wrk.format("GET", args[number], headers)
   end
end

function request()
   at = at % #requests + 1
   return requests[at]
end
