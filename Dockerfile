# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS build
WORKDIR /parley
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build --silent && npm prune --omit=dev --no-audit --no-fund && mkdir /data

# No shell, no package manager, no root: Node, Parley, and nothing else.
FROM gcr.io/distroless/nodejs22-debian12:nonroot
WORKDIR /parley
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PARLEY_DATA=/data
COPY --from=build /parley/package.json ./
COPY --from=build /parley/node_modules ./node_modules
COPY --from=build /parley/dist ./dist
COPY --from=build /parley/examples ./examples
# Its owner is whoever Parley runs as, so that a new volume there is theirs, too.
COPY --from=build --chown=nonroot:nonroot /data /data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["/nodejs/bin/node", "dist/src/cli/main.js", "healthy"]
ENTRYPOINT ["/nodejs/bin/node", "dist/src/cli/main.js"]
CMD ["serve"]
