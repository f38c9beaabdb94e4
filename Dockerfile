# docker build -t qibu .
# docker run --env-file .env -p 3000:3000 -v qibu-data:/data qibu
#
# The volume is for the embedded database: one container a volume. With DATABASE_URL it stays empty.

FROM node:26.10.0-slim AS packages
WORKDIR /app
COPY package.json package-lock.json prisma.config.ts ./
COPY prisma/ prisma/
# Optional packages are only Node itself, which the image has. Of all install scripts just ours is needed; what it runs
# is 200 MB that nothing uses afterwards.
RUN npm ci --omit=dev --omit=optional --ignore-scripts \
  && node prisma/generate.ts \
  && npm uninstall prisma --no-save --omit=dev --omit=optional --ignore-scripts

FROM node:26.10.0-slim
WORKDIR /app
COPY --from=packages /app/node_modules/ node_modules/
COPY --from=packages /app/src/store/client/ src/store/client/
COPY package.json LICENSE ./
COPY prisma/migrations/ prisma/migrations/
COPY adapters/ adapters/
COPY src/ src/

# Made here, so that a new volume belongs to whom the service runs as.
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production DATA_DIR=/data PORT=3000
USER node
VOLUME /data
EXPOSE 3000

HEALTHCHECK --start-period=30s --interval=15s --timeout=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "src/main.ts"]
