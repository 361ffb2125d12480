"""Fills a workbook in LibreOffice as a person would, and saves it as LibreOffice does.

python3 fill.py PLAN.json, where the plan is
  soffice, from, to (path and filter pairs), cells: [[number, heading, value]], rename, strip
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import TableSortField


def prop(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def connect(pipe, seconds=90):
    resolver = uno.getComponentContext().ServiceManager.createInstance(
        "com.sun.star.bridge.UnoUrlResolver"
    )
    end = time.time() + seconds
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.time() > end:
                raise
            time.sleep(0.3)


def table_of(sheet):
    """The row of headings, the columns by heading, the last row."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last_row, last_column = cursor.RangeAddress.EndRow, cursor.RangeAddress.EndColumn
    for row in range(last_row + 1):
        texts = [sheet.getCellByPosition(c, row).String for c in range(last_column + 1)]
        if "项次" in texts:
            return row, {text: at for at, text in enumerate(texts) if text}, last_row, last_column
    raise SystemExit("no row of headings")


def fill(sheet, cells):
    head, columns, last_row, _ = table_of(sheet)
    rows = {
        sheet.getCellByPosition(columns["项次"], row).String: row
        for row in range(head + 1, last_row + 1)
    }
    for number, heading, value in cells:
        cell = sheet.getCellByPosition(columns[heading], rows[number])
        if isinstance(value, (int, float)):
            cell.Value = value
        elif heading in ("完成日期", "预计完成"):
            cell.FormulaLocal = value
        else:
            cell.String = value


def rearrange(sheet):
    """Sorted the other way round, a column and a row of one's own, columns widened."""
    head, columns, last_row, last_column = table_of(sheet)
    sort = TableSortField()
    sort.Field, sort.IsAscending = columns["改革措施"], False
    whole = sheet.getCellRangeByPosition(0, head + 1, last_column, last_row)
    fields = uno.Any("[]com.sun.star.table.TableSortField", (sort,))
    whole.sort((prop("SortFields", fields), prop("ContainsHeader", False)))
    sheet.Columns.insertByIndex(2, 1)
    sheet.getCellByPosition(2, head).String = "备注"
    sheet.getCellByPosition(2, head + 1).String = "已核对"
    sheet.Rows.insertByIndex(0, 1)
    sheet.getCellByPosition(0, last_row + 3).String = "填表人：王敏"
    for at in range(sheet.Columns.Count if last_column > 60 else last_column):
        column = sheet.Columns.getByIndex(at)
        if column.IsVisible:
            column.Width = column.Width + 900


def strip(doc):
    """What nobody sees is gone, as after copying the rows into a workbook of one's own."""
    sheet = doc.Sheets.getByIndex(0)
    _, columns, _, _ = table_of(sheet)
    sheet.Columns.removeByIndex(columns["行标识"], 1)
    for name in doc.Sheets.ElementNames:
        if not doc.Sheets.getByName(name).IsVisible:
            doc.Sheets.removeByName(name)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        plan = json.load(file)
    pipe = f"ledger{os.getpid()}"
    profile = uno.systemPathToFileUrl(plan["profile"])
    office = subprocess.Popen(
        [
            plan["soffice"],
            *("--headless", "--norestore", "--nologo", "--nolockcheck"),
            f"-env:UserInstallation={profile}",
            f"--accept=pipe,name={pipe};urp;",
        ]
    )
    try:
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context
        )
        source = uno.systemPathToFileUrl(plan["from"])
        doc = desktop.loadComponentFromURL(source, "_blank", 0, (prop("Hidden", True),))
        sheet = doc.Sheets.getByIndex(0)
        sheet.unprotect("")
        fill(sheet, plan["cells"])
        rearrange(sheet)
        sheet.Name = plan["rename"]
        for path, kind in plan["to"]:
            doc.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", kind),))
        strip(doc)
        path, kind = plan["stripped"]
        doc.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", kind),))
        doc.close(True)
        desktop.terminate()
        office.wait(30)
    finally:
        if office.poll() is None:
            office.kill()


main()
