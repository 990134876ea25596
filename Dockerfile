# Doorstep as a container: docs/install.md#containers. `make container` runs these commands without a container engine.

# Debian 13, whose PostgreSQL tools are of version 17: compose.yaml has the same.
FROM python:3.11-slim-trixie AS built
WORKDIR /app
RUN python -m venv /opt/venv
COPY requirements.lock ./
# Wheels only, by their hashes: nothing that somebody else wrote runs here, and nothing comes that was not looked at.
RUN /opt/venv/bin/python -m pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements.lock
COPY . .
# In its own folder, where the dashboard finds the documentation that it shows. --no-index: all it needs is there.
RUN /opt/venv/bin/python -m pip install --no-index --no-deps --no-build-isolation -e . \
    && /opt/venv/bin/python -m compileall -q collectors config dashboard monitor scoring store

FROM python:3.11-slim-trixie
# For backups of PostgreSQL, and for PDF. Not pinned: Debian keeps only the newest, which has its security fixes.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        fonts-dejavu-core libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 postgresql-client \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin doorstep \
    && install -d -o doorstep -g doorstep -m 700 /data
COPY --from=built /opt/venv /opt/venv
COPY --from=built /app /app
ENV HOME=/data \
    PATH=/opt/venv/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
# Everything that is ever written lies here: database, copies of pages, keys. The rest may be read-only, but for /tmp.
WORKDIR /data
VOLUME /data
USER 10001:10001
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8501/healthz', timeout=8)"]
ENTRYPOINT ["doorstep"]
CMD ["dashboard", "--address", "0.0.0.0", "--no-browser"]
