# The application: `docker build -t amity . && docker run --rm amity demo`
FROM python:3.12-slim-bookworm AS build
RUN python -m venv /opt/amity
WORKDIR /build
COPY requirements.lock ./
RUN /opt/amity/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY amity amity
COPY graph graph
COPY loaders loaders
COPY queries queries
RUN /opt/amity/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation .

FROM python:3.12-slim-bookworm
RUN useradd --uid 10001 --create-home amity && install -d -o amity -g amity /data /documents
COPY --from=build /opt/amity /opt/amity
ENV PATH=/opt/amity/bin:$PATH \
    AMITY_DATA_DIR=/data \
    PYTHONUNBUFFERED=1
USER amity
WORKDIR /documents
VOLUME /data
# Answers as long as the store that the settings name does.
HEALTHCHECK --interval=30s --timeout=15s --start-period=30s --retries=3 CMD ["amity", "status", "--json"]
ENTRYPOINT ["amity"]
CMD ["--help"]
