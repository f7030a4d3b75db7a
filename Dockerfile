# syntax=docker/dockerfile:1
# The images that this one is built from, by digest, so that a build can be repeated. For newer ones, look up the digest that a tag
# has now (docker buildx imagetools inspect node:24-bookworm-slim) and write it here, or pass it: --build-arg NODE_IMAGE=…
ARG NODE_IMAGE=node:24-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d
ARG BUSYBOX_IMAGE=busybox:1.37-musl@sha256:5cec3fc171c87218698e85a52af7087de727372aae264a787b8112901a5b0092
ARG RUNTIME_IMAGE=gcr.io/distroless/nodejs24-debian12:nonroot@sha256:14d42e2511532589a7c7e01a753667a74fcc96266e137e8125006b87b0c32d0a

FROM ${NODE_IMAGE} AS build
WORKDIR /parley
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build --silent && npm prune --omit=dev --ignore-scripts --no-audit --no-fund && mkdir /data

FROM ${BUSYBOX_IMAGE} AS busybox

# No package manager, no root: Node, Parley, and what asks it whether it is alive without starting Node.
FROM ${RUNTIME_IMAGE}
ARG REVISION
LABEL org.opencontainers.image.title="Parley" \
      org.opencontainers.image.description="An event-sourced tracker of the state of negotiations: who stood where on any day, and what was known by then." \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.base.name="gcr.io/distroless/nodejs24-debian12:nonroot"
WORKDIR /parley
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PARLEY_DATA=/data
COPY --from=busybox /bin/busybox /bin/wget
COPY --from=build /parley/package.json ./
COPY --from=build /parley/node_modules ./node_modules
COPY --from=build /parley/dist ./dist
COPY --from=build /parley/examples ./examples
# Owned by the user that Parley runs as, so that a new volume there is, too.
COPY --from=build --chown=nonroot:nonroot /data /data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["/bin/wget", "-q", "-O", "/dev/null", "http://127.0.0.1:3000/health/live"]
ENTRYPOINT ["/nodejs/bin/node", "dist/src/cli/main.js"]
CMD ["serve"]
