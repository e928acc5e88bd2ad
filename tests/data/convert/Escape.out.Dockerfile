# escape=`

FROM `
  mcr.m.daocloud.io/windows/nanoserver:ltsc2022
COPY testfile.txt c:\
RUN dir c:\quay.io\a\b
FROM mcr.m.daocloud.io/dotnet/runtime:8.0 AS run
