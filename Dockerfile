# The MCP server on standard input and output; it needs no network, no capability and no writable file.
#   docker build -t sallyport . && docker run --rm -i --init --read-only --network none --cap-drop ALL sallyport
# `npm run test:image` runs these steps in empty folders.
# Both stages are of one Node version: re2 is built for it.
FROM node:22-bookworm AS build
WORKDIR /build
COPY . .
# onnxruntime-node's script only fetches GPU libraries, which we do not use.
ENV ONNXRUNTIME_NODE_INSTALL=skip
RUN npm ci --no-audit --no-fund
RUN npm run build
RUN node scripts/assemble.mjs /app

FROM node:22-bookworm-slim
ENV NODE_ENV=production ORT_DISABLE_TELEMETRY=1
COPY --from=build /app /app
USER 1000:1000
ENTRYPOINT ["node", "/app/dist/cli.js", "serve"]
