# syntax=docker/dockerfile:1
# One image for every role: docker run vectort [all | bots | api | worker]

ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No install scripts are needed: what is native comes as packages of its own. The Nodes among them are for machines
# that have an older one; the image has its own.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/node-linux-* node_modules/node-bin-*

FROM ${NODE_IMAGE}
# `--build-arg CHROMIUM=true` adds a browser (about 300 MB) for opening generated apps; everything starts without it.
ARG CHROMIUM=false
RUN if [ "$CHROMIUM" = "true" ]; then \
      apt-get update \
      && apt-get install --yes --no-install-recommends chromium-headless-shell fonts-noto-core fonts-noto-color-emoji \
      && rm -rf /var/lib/apt/lists/*; \
    fi \
 && install --directory --owner=node --group=node /data
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json main.ts LICENSE ./
COPY docker/health.js ./docker/
COPY locales ./locales
COPY scripts ./scripts
COPY api ./api
COPY bots ./bots
COPY core ./core
# In a container the port is closed to the world until it is published.
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
# The program reads its own folder and writes to /data and /tmp alone.
USER node
VOLUME /data
EXPOSE 8001 8002
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 CMD ["node", "docker/health.js", "/healthz"]
ENTRYPOINT ["node", "main.ts", "--no-console"]
CMD ["all"]
