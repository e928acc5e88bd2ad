# escape=`

FROM `
  mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY testfile.txt c:\
RUN dir c:\quay.io\a\b
FROM mcr.microsoft.com/dotnet/runtime:8.0 AS run
