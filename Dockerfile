# syntax=docker/dockerfile:1
# docker build -t alliance-reader . ; how to run it: docs/running.md
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/AllianceReader.Web -c Release -p:PublishReadyToRun=true -o /app && mkdir /data

# Chiselled: no shell, no package manager, nobody but an ordinary user. "extra" brings what Korean and dates need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
COPY --from=build /app /app
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
ENV Library__Database=/data/library.sqlite \
    ASPNETCORE_URLS=http://+:8080
USER $APP_UID
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["dotnet", "/app/AllianceReader.Web.dll"]
