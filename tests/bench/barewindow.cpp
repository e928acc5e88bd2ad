// SPDX-License-Identifier: MIT
// What the program's window is measured against: a window of Qt with a table and nothing else.
#include <QApplication>
#include <QMainWindow>
#include <QTableWidget>

namespace {

constexpr int s_rows = 64;
constexpr int s_columns = 5;

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    auto *table = new QTableWidget(s_rows, s_columns);
    for (int row = 0; row < s_rows; ++row) {
        for (int column = 0; column < s_columns; ++column) {
            table->setItem(
                row, column,
                new QTableWidgetItem(QStringLiteral("Cell %1 of row %2").arg(column).arg(row)));
        }
    }
    QMainWindow window;
    window.setCentralWidget(table);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
